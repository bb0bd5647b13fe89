package io.github.zohocrmcontract.client.users;

import java.time.Duration;

/** Time as it passes while a job is awaited. */
public interface JobTime {

  /** Nanoseconds since some moment, as of {@link System#nanoTime()}. */
  long nanoTime();

  /**
   * Lets this time pass.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void pause(Duration time) throws InterruptedException;

  /** The time of this machine. */
  static JobTime ofThisMachine() {
    return new JobTime() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
      }
    };
  }
}
