package io.github.zohocrmcontract.client.retries;

import java.time.Duration;

/** Waits between two attempts. Tests wait without losing time. */
@FunctionalInterface
public interface Pause {

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void pause(Duration time) throws InterruptedException;

  /** Really waits. */
  static Pause sleeping() {
    return time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
  }
}
