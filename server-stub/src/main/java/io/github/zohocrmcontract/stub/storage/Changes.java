package io.github.zohocrmcontract.stub.storage;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Counts the changes to the database, so that what was read from it can be used again while there
 * are none. It knows what each thread is in the midst of, for Spring's own notes on transactions
 * may be of a database of the program that runs the stub.
 */
public final class Changes {

  private final boolean shared;
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private final ThreadLocal<Work> underWay = ThreadLocal.withInitial(() -> Work.NONE);

  private enum Work {
    NONE,
    READ,
    CHANGE
  }

  /**
   * Nothing has changed yet.
   *
   * @param shared whether other stubs can change the database, too
   */
  public Changes(boolean shared) {
    this.shared = shared;
  }

  /**
   * A mark of what is in the database now. As long as it is the same one, nothing was changed.
   *
   * @return empty if a change is under way, or others can make some; and within a read of one
   *     moment, which may see what was there at another
   */
  public OptionalLong mark() {
    long over = ended.get();
    boolean quiet = over == begun.get() && !shared && underWay.get() == Work.NONE;
    return quiet ? OptionalLong.of(over) : OptionalLong.empty();
  }

  /**
   * Runs work that changes something, with its transaction.
   *
   * @throws IllegalStateException within a read
   */
  public <T> T during(Supplier<T> change) {
    if (underWay.get() == Work.READ) {
      throw new IllegalStateException("A change must not begin within a read.");
    }
    begun.incrementAndGet();
    try {
      return during(Work.CHANGE, change);
    } finally {
      ended.incrementAndGet();
    }
  }

  /** Runs work that reads what was there at one moment, with its transaction. */
  <T> T whileReading(Supplier<T> read) {
    return during(Work.READ, read);
  }

  /** Whether this thread reads or changes. */
  boolean isWorkUnderWay() {
    return underWay.get() != Work.NONE;
  }

  /** Refuses a change that nobody would count. */
  void requireChange() {
    if (underWay.get() != Work.CHANGE) {
      throw new IllegalStateException(
          "Nothing may be changed outside of Transactions.change or Transactions.make.");
    }
  }

  private <T> T during(Work work, Supplier<T> run) {
    Work before = underWay.get();
    underWay.set(work);
    try {
      return run.get();
    } finally {
      if (before == Work.NONE) {
        underWay.remove();
      } else {
        underWay.set(before);
      }
    }
  }
}
