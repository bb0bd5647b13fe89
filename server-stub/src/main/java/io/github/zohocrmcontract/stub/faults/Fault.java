package io.github.zohocrmcontract.stub.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What shall go wrong, when, on which requests and how often.
 *
 * <pre>{@code
 * stub.faults().add(Fault.answering("INTERNAL_ERROR").onOperation("getUsers").times(2));
 * stub.faults().add(Fault.reset().afterTheWork().withProbability(0.1));
 * }</pre>
 *
 * @param effect what goes wrong
 * @param moment before or after the work
 * @param target on which requests
 * @param probability how likely it is for each of them, from 0 to 1
 * @param times how often at most
 * @param skipped how many matching requests are let pass first
 */
public record Fault(
    Effect effect, Moment moment, Target target, double probability, int times, int skipped) {

  /** Longest delay, so that no forgotten rule blocks a stub for ever. */
  public static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

  /** Checks what can be checked without the contract. */
  public Fault {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          probability + " is no probability. Give a number from 0 to 1.");
    }
    if (times < 1) {
      throw new IllegalArgumentException(
          "A fault cannot be played " + times + " times. Give at least 1.");
    }
    if (skipped < 0) {
      throw new IllegalArgumentException(skipped + " requests cannot be let pass. Give 0 or more.");
    }
  }

  /**
   * An error that the contract documents, instead of the answer; nothing is done unless {@link
   * #afterTheWork} says otherwise.
   *
   * @param code for instance {@code NO_PERMISSION}
   */
  public static Fault answering(String code) {
    return of(new Effect.Answering(code, Optional.empty()), Moment.BEFORE);
  }

  /** The same, where several documented errors have the code: the one of this example. */
  public static Fault answering(String code, String example) {
    return of(new Effect.Answering(code, Optional.of(example)), Moment.BEFORE);
  }

  /** The access token is refused once, as if it had run out in the middle of things. */
  public static Fault expiredToken() {
    return answering("INVALID_TOKEN").times(1);
  }

  /**
   * A delay before the work, unless {@link #afterTheWork} says otherwise.
   *
   * @throws IllegalArgumentException if it is negative or longer than ten minutes
   */
  public static Fault latency(Duration delay) {
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException(
          delay.toMillis()
              + " ms is no delay. Give 0 to "
              + LONGEST_DELAY.toMillis()
              + " milliseconds.");
    }
    return of(new Effect.Latency(delay), Moment.BEFORE);
  }

  /** The connection is reset before the work, unless {@link #afterTheWork} says otherwise. */
  public static Fault reset() {
    return of(new Effect.Reset(), Moment.BEFORE);
  }

  /**
   * The answer breaks off half-way. The work is done, unless {@link #beforeTheWork} says otherwise;
   * then what breaks off is an example of a success.
   */
  public static Fault cutOff() {
    return of(new Effect.CutOff(OptionalInt.empty()), Moment.AFTER);
  }

  /** The same after this many bytes of the body. */
  public static Fault cutOffAfter(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(bytes + " bytes cannot be sent. Give 0 or more.");
    }
    return of(new Effect.CutOff(OptionalInt.of(bytes)), Moment.AFTER);
  }

  /** A 502 of HTML before the work, unless {@link #afterTheWork} says otherwise. */
  public static Fault badGateway() {
    return of(new Effect.BadGateway(), Moment.BEFORE);
  }

  /** A key that nobody knows, in what is otherwise the right answer. */
  public static Fault unknownKey() {
    return of(new Effect.UnknownKey(), Moment.AFTER);
  }

  /** A value that nobody knows, in what is otherwise the right answer. */
  public static Fault unknownValue() {
    return of(new Effect.UnknownValue(Optional.empty()), Moment.AFTER);
  }

  /** The same for the values of this key. */
  public static Fault unknownValueOf(String key) {
    return of(new Effect.UnknownValue(Optional.of(key)), Moment.AFTER);
  }

  /** Some objects of a request with several are refused and not done; the others are done. */
  public static Fault partialFailure() {
    return of(new Effect.PartialFailure(Optional.empty(), Set.of()), Moment.BEFORE);
  }

  /**
   * The same with this error, for these objects.
   *
   * @param code documented for single objects of the operation
   * @param positions counted from 0; none means every second, beginning with the second
   */
  public static Fault partialFailure(String code, Integer... positions) {
    return of(
        new Effect.PartialFailure(Optional.of(code), Set.copyOf(List.of(positions))),
        Moment.BEFORE);
  }

  static Fault of(Effect effect, Moment moment) {
    return new Fault(effect, moment, Target.ANY, 1, Integer.MAX_VALUE, 0);
  }

  /** The same, after the work was done. */
  public Fault afterTheWork() {
    return at(Moment.AFTER);
  }

  /** The same, instead of the work. */
  public Fault beforeTheWork() {
    return at(Moment.BEFORE);
  }

  /**
   * The same at this moment.
   *
   * @throws IllegalArgumentException if the effect leaves no choice
   */
  Fault at(Moment other) {
    boolean fixed =
        effect instanceof Effect.UnknownKey
            || effect instanceof Effect.UnknownValue
            || effect instanceof Effect.PartialFailure;
    if (fixed && other != moment) {
      throw new IllegalArgumentException(
          "An unknown key or value, and a partial failure, leave no choice of the moment.");
    }
    return new Fault(effect, other, target, probability, times, skipped);
  }

  /** The same on this operation only. */
  public Fault onOperation(String operationId) {
    return on(
        new Target(
            Optional.of(operationId), target.organisation(), target.method(), target.path()));
  }

  /** The same in this organisation only. */
  public Fault inOrganisation(String name) {
    return on(new Target(target.operation(), Optional.of(name), target.method(), target.path()));
  }

  /** The same on this HTTP method only. */
  public Fault onMethod(String method) {
    return on(
        new Target(target.operation(), target.organisation(), Optional.of(method), target.path()));
  }

  /**
   * The same on this path only.
   *
   * @param path below the version, with {@code *} for any one segment, for instance {@code
   *     /users/*}
   */
  public Fault onPath(String path) {
    return on(
        new Target(target.operation(), target.organisation(), target.method(), Optional.of(path)));
  }

  private Fault on(Target other) {
    return new Fault(effect, moment, other, probability, times, skipped);
  }

  /** The same, for each matching request with this probability only. */
  public Fault withProbability(double likely) {
    return new Fault(effect, moment, target, likely, times, skipped);
  }

  /** The same, at most so many times. */
  public Fault times(int most) {
    return new Fault(effect, moment, target, probability, most, skipped);
  }

  /** The same, from a later matching request on: in the middle of pages, for instance. */
  public Fault skipping(int requests) {
    return new Fault(effect, moment, target, probability, times, requests);
  }

  /** In the words that {@link FaultText} reads. */
  public String text() {
    return FaultText.write(this);
  }
}
