package io.github.zohocrmcontract.stub.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;

/**
 * Plays sequences of calls over HTTP and looks whether the answers agree with one another. Each has
 * an organisation of its own, with a time of its own. Changes of the territories of records wait
 * for their time: some are due before the next step, the others at the end.
 */
final class Sequences {

  /** Far longer than a sequence takes, so that nothing is due but by moving the time. */
  static final Duration RECORD_JOB_DELAY = Duration.ofHours(1);

  private static final int LONGEST = 12;
  private static final int LARGEST_NUMBER = 9;

  private static final Set<Kind> MAKING_TERRITORIES =
      EnumSet.of(Kind.CREATE_TERRITORY, Kind.CREATE_TERRITORIES);
  private static final Set<Kind> HANDING_OVER =
      EnumSet.of(Kind.TRANSFER_AND_DELETE_USER, Kind.TRANSFER_AND_DELETE_USERS);
  private static final Set<Kind> CHANGING_RECORDS =
      EnumSet.of(
          Kind.ASSIGN_TERRITORY_TO_RECORD,
          Kind.ASSIGN_TERRITORIES_TO_RECORDS,
          Kind.REMOVE_TERRITORY_FROM_RECORD,
          Kind.REMOVE_TERRITORIES_FROM_RECORDS);

  private final StubExtension stub;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Kind, AtomicInteger> done = new EnumMap<>(Kind.class);
  private final Map<Kind, AtomicInteger> refused = new EnumMap<>(Kind.class);
  private final AtomicInteger leftPending = new AtomicInteger();
  private final AtomicInteger refusedAsPending = new AtomicInteger();

  /** Plays on this stub, which lets records wait for {@link #RECORD_JOB_DELAY}. */
  Sequences(StubExtension stub) {
    this.stub = stub;
    for (Kind kind : Kind.values()) {
      done.put(kind, new AtomicInteger());
      refused.put(kind, new AtomicInteger());
    }
  }

  /** Any sequence. */
  static Arbitrary<List<Step>> any() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, LARGEST_NUMBER);
    return Combinators.combine(Arbitraries.of(Kind.class), numbers, numbers)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(LONGEST);
  }

  /** Plays a sequence; what does not agree afterwards, or in the middle, is an assertion error. */
  void play(List<Step> sequence) {
    RandomOrganisation organisation = new RandomOrganisation(numbers.incrementAndGet());
    Planting.plant(stub.stub(), organisation.seed());
    Known known = new Known();
    boolean checkedInTheMiddle = organisation.number() % 10 == 0;
    for (int index = 0; index < sequence.size(); index++) {
      if (checkedInTheMiddle && index == sequence.size() / 2) {
        Invariants.check(stub, organisation.accessToken(), known.owners());
      }
      play(sequence.get(index), known, organisation);
    }
    // What was left pending is done now, whatever has become of its territories and users.
    passTime(organisation);
    Invariants.check(stub, organisation.accessToken(), known.owners());
  }

  /** What was played. */
  String summary() {
    return "Sequences: "
        + numbers
        + ", steps: "
        + steps()
        + ", kinds of step: "
        + Kind.values().length
        + ", done: "
        + done
        + ", refused: "
        + refused
        + "; changes of records left pending: "
        + leftPending
        + ", refused because of one: "
        + refusedAsPending;
  }

  int steps() {
    return sum(done) + sum(refused);
  }

  /** Otherwise the property would hold because nothing ever happens. */
  void requireThatEveryKindOfStepWasDoneAndRefused() {
    assertThat(done.values()).noneMatch(count -> count.get() == 0);
    assertThat(refused.values()).noneMatch(count -> count.get() == 0);
    assertThat(leftPending).hasPositiveValue();
    assertThat(refusedAsPending).hasPositiveValue();
  }

  private static int sum(Map<Kind, AtomicInteger> counts) {
    return counts.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  private void play(Step step, Known known, RandomOrganisation organisation) {
    Reply reply =
        step.kind()
            .call(stub, known, step.first(), step.second())
            .as(organisation.accessToken())
            .send();
    assertThat(reply.status()).as("%s: %s", step, reply.body()).isLessThan(500);
    boolean success = reply.status() < 300;
    (success ? done : refused).get(step.kind()).incrementAndGet();
    if (success && step.kind() == Kind.CREATE_USER) {
      known.addUser(reply.text("/users/0/details/id"));
    }
    if (success && MAKING_TERRITORIES.contains(step.kind())) {
      for (JsonNode result : reply.json().get("territories")) {
        if (result.get("status").stringValue().equals("success")) {
          known.addTerritory(result.at("/details/id").stringValue());
        }
      }
    }
    if (success
        && HANDING_OVER.contains(step.kind())
        && Kind.withRecords(step.first(), step.second())) {
      known.handOver(known.user(step.first()), known.user(step.second()));
    }
    if (CHANGING_RECORDS.contains(step.kind())) {
      passTimeOrNot(step, reply, success, organisation);
    }
  }

  private void passTimeOrNot(
      Step step, Reply reply, boolean success, RandomOrganisation organisation) {
    if (reply.body().contains("\"ALREADY_SCHEDULED\"") && !success) {
      refusedAsPending.incrementAndGet();
    }
    if (success && Kind.dueAtOnce(step.first(), step.second())) {
      passTime(organisation);
    } else if (success) {
      leftPending.incrementAndGet();
    }
  }

  private void passTime(RandomOrganisation organisation) {
    stub.stub()
        .organisations()
        .changeClock(organisation.name(), ClockChange.move(RECORD_JOB_DELAY));
  }
}
