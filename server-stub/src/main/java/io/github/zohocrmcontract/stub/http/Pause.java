package io.github.zohocrmcontract.stub.http;

import java.time.Duration;

/** Lets time pass. Tests have one of their own, to decide when a delay is over. */
@FunctionalInterface
public interface Pause {

  /** Really waits. */
  Pause SLEEP = time -> Thread.sleep(time.toMillis());

  /**
   * Returns after this time.
   *
   * @throws InterruptedException if the stub stops meanwhile
   */
  void last(Duration time) throws InterruptedException;
}
