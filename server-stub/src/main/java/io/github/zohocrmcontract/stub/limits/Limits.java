package io.github.zohocrmcontract.stub.limits;

import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Counts the credits of each organisation and its calls at the same time. Off unless an edition is
 * given for all organisations, or an allowance for one.
 *
 * <p>Every call whose token is good counts, also one that is then refused; a call that is refused
 * because of a limit does not. No source gives credits for the operations of the contract but two,
 * which cost one; so all cost one here, and {@link #setCost} knows better where someone measured.
 *
 * <p>Safe for use by several threads. It counts within this process: several stubs on one database
 * count each for itself, and a restart begins anew.
 */
public final class Limits {

  private final OrganisationTime time;
  private final ToLongFunction<String> licensedUsers;
  private final Optional<Edition> edition;
  private final Map<String, Allowance> allowances = new HashMap<>();
  private final Map<String, CallCost> costs = new HashMap<>();
  private final Map<String, RollingCredits> credits = new HashMap<>();
  private final Map<String, Integer> underWay = new HashMap<>();

  /**
   * @param time tells by each organisation when credits come back
   * @param licensedUsers how many users of an organisation have a licence
   * @param edition of all organisations that have no allowance of their own; empty for no limit
   */
  public Limits(
      OrganisationTime time, ToLongFunction<String> licensedUsers, Optional<Edition> edition) {
    this.time = time;
    this.licensedUsers = licensedUsers;
    this.edition = edition;
  }

  /** Limits an organisation, whatever its edition. */
  public synchronized void set(String organisation, Allowance allowance) {
    allowances.put(organisation, allowance);
  }

  /** Limits an organisation as this edition does with the users that it has now. */
  public void set(String organisation, Edition ofOne) {
    set(organisation, ofOne.allowance(licensedUsers.applyAsLong(organisation)));
  }

  /** Takes the organisation's own allowance away, and forgets what it has used. */
  public synchronized void reset(String organisation) {
    allowances.remove(organisation);
    credits.remove(organisation);
  }

  /** Says what calls of an operation use. */
  public synchronized void setCost(String operationId, CallCost cost) {
    costs.put(operationId, cost);
  }

  /** What an organisation has used; empty if it has no limit. */
  public Optional<Usage> usage(String organisation) {
    Optional<Allowance> allowance = allowance(organisation);
    if (allowance.isEmpty()) {
      return Optional.empty();
    }
    Instant now = time.now(organisation);
    synchronized (this) {
      return Optional.of(
          new Usage(
              allowance.get(), used(organisation, now), underWay.getOrDefault(organisation, 0)));
    }
  }

  /**
   * Lets a call in and counts it.
   *
   * @return to be closed when the call is answered
   * @throws Refusal if the organisation has no credits left, or too many calls under way
   */
  public Admission admit(String organisation, String operationId) {
    Optional<Allowance> allowance = allowance(organisation);
    if (allowance.isEmpty()) {
      return () -> {};
    }
    Instant now = time.now(organisation);
    synchronized (this) {
      CallCost cost = costs.getOrDefault(operationId, CallCost.ONE);
      int calls = underWay.getOrDefault(organisation, 0) + cost.concurrency();
      if (calls > allowance.get().concurrency()
          || used(organisation, now) + cost.credits() > allowance.get().credits()) {
        throw Refusal.of(Errors.tooManyRequests());
      }
      underWay.put(organisation, calls);
      credits.computeIfAbsent(organisation, name -> new RollingCredits()).use(now, cost.credits());
      return () -> leave(organisation, cost.concurrency());
    }
  }

  private synchronized void leave(String organisation, int calls) {
    underWay.computeIfPresent(
        organisation, (name, before) -> before > calls ? before - calls : null);
  }

  private long used(String organisation, Instant now) {
    RollingCredits rolling = credits.get(organisation);
    return rolling == null ? 0 : rolling.used(now);
  }

  /** Outside the lock, since it may ask the database. */
  private Optional<Allowance> allowance(String organisation) {
    synchronized (this) {
      if (allowances.containsKey(organisation)) {
        return Optional.of(allowances.get(organisation));
      }
    }
    return edition.isEmpty()
        ? Optional.empty()
        : Optional.of(edition.get().allowance(licensedUsers.applyAsLong(organisation)));
  }

  /** A call that was let in. */
  @FunctionalInterface
  public interface Admission extends AutoCloseable {

    /** It is answered, and no longer counts as under way. */
    @Override
    void close();
  }
}
