package io.github.zohocrmcontract.stub.fuzzing;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Whether memory stays flat: what is left after collections, at a warm moment and at the end. */
final class Heap {

  /** Far less than a leak of each request's body comes to, and more than caches grow by. */
  static final long BOUND = 64L * 1024 * 1024;

  /** A collection that gives back less than this gives back nothing. */
  private static final long CALM = 128 * 1024;

  /** How often in a row it has to be calm. */
  private static final int CALM_ROUNDS = 4;

  /** Ends the waiting where something goes on to give memory back. */
  private static final int MOST_ROUNDS = 30;

  private static final int PAUSE_IN_MILLISECONDS = 100;

  private final LongSupplier used;
  private OptionalLong warm = OptionalLong.empty();

  /** That of this process. */
  Heap() {
    this(Heap::settled);
  }

  /** One that is measured like this, in bytes. */
  Heap(LongSupplier used) {
    this.used = used;
  }

  /** Takes what is in use now as what is needed. */
  void warm() {
    warm = OptionalLong.of(used.getAsLong());
  }

  /** What is wrong now; empty if nothing is. */
  List<String> findings() {
    long grown = used.getAsLong() - warm.orElseThrow();
    return grown > BOUND
        ? List.of(
            "The heap grew by " + grown / 1024 / 1024 + " MB, more than " + BOUND / 1024 / 1024)
        : List.of();
  }

  String summary() {
    return "heap in use when warm "
        + warm.orElse(0) / 1024 / 1024
        + " MB, in the end "
        + used.getAsLong() / 1024 / 1024
        + " MB";
  }

  /**
   * What is in use when collections give nothing back any more. One is not enough: where other
   * tests had run before, 32 MB of what they left came back with the third only.
   */
  private static long settled() {
    long least = collected();
    for (int round = 1, calm = 0; round < MOST_ROUNDS && calm < CALM_ROUNDS; round++) {
      pause();
      long now = collected();
      calm = now > least - CALM ? calm + 1 : 0;
      least = Math.min(least, now);
    }
    return least;
  }

  private static long collected() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Other threads let go of what a collection found to be no longer used. */
  private static void pause() {
    try {
      Thread.sleep(PAUSE_IN_MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
