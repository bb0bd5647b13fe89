package io.github.zohocrmcontract.stub.storage;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes to the database, so that what was read from it can be used again while there
 * are none.
 */
public final class Changes {

  private final boolean shared;
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

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
   * @return empty if a change is under way, or others can make some; and within a transaction,
   *     which may see what was there at another moment
   */
  public OptionalLong mark() {
    long over = ended.get();
    boolean quiet =
        over == begun.get()
            && !shared
            && !TransactionSynchronizationManager.isActualTransactionActive();
    return quiet ? OptionalLong.of(over) : OptionalLong.empty();
  }

  /** Runs work that changes something, with its transaction. */
  public <T> T during(Supplier<T> change) {
    begun.incrementAndGet();
    try {
      return change.get();
    } finally {
      ended.incrementAndGet();
    }
  }
}
