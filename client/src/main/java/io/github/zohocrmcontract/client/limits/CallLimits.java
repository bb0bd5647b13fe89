package io.github.zohocrmcontract.client.limits;

import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpTransport;
import java.net.http.HttpHeaders;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How many calls run at the same time, and what is left of the credits. Thread-safe. */
public final class CallLimits {
  private static final String CREDITS = "X-API-CREDITS-REMAINING";
  private static final long NOT_SAID = -1;

  private final OptionalInt mostParallel;
  private final Semaphore places;
  private final AtomicLong credits = new AtomicLong(NOT_SAID);

  private CallLimits(OptionalInt mostParallel) {
    this.mostParallel = mostParallel;
    this.places = new Semaphore(mostParallel.orElse(Integer.MAX_VALUE), true);
  }

  /** As many calls as there are threads. */
  public static CallLimits none() {
    return new CallLimits(OptionalInt.empty());
  }

  /**
   * This many calls at most.
   *
   * @throws IllegalArgumentException if it is less than one
   */
  public static CallLimits parallel(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("At least one call must be allowed at a time.");
    }
    return new CallLimits(OptionalInt.of(calls));
  }

  /** How many calls may run at the same time; empty if as many as come. */
  public OptionalInt mostParallel() {
    return mostParallel;
  }

  /**
   * What is left of the credits of the day, as the last answer that spoke of them said; empty if
   * none has. Zoho speaks of them once half of them are used up.
   */
  public OptionalLong creditsRemaining() {
    long last = credits.get();
    return last == NOT_SAID ? OptionalLong.empty() : OptionalLong.of(last);
  }

  /** A call that may run; closing it makes room for another. */
  @FunctionalInterface
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits until the call may run.
   *
   * @throws TransportException {@link Fault#NO_PLACE} if it may not before the deadline, {@link
   *     Fault#INTERRUPTED} if the thread is interrupted meanwhile; the call was not sent
   */
  public Place take(RequestLine call, Deadline deadline) {
    if (mostParallel.isEmpty()) {
      return () -> {};
    }
    try {
      if (places.tryAcquire(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
        return places::release;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw HttpTransport.interrupted(call);
    }
    throw new TransportException(
        call,
        Fault.NO_PLACE,
        "not sent: " + mostParallel.getAsInt() + " other calls were running all the time",
        null);
  }

  /** Takes note of what an answer says of the credits. */
  public void observe(HttpHeaders headers) {
    headers
        .firstValue(CREDITS)
        .map(String::trim)
        .filter(text -> text.matches("[0-9]{1,15}"))
        .ifPresent(text -> credits.set(Long.parseLong(text)));
  }
}
