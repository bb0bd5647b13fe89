package io.github.zohocrmcontract.stub.fuzzing;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;

/** Whether memory stays flat: what is left after a collection, at a warm moment and at the end. */
final class Heap {

  /** Far less than a leak of each request's body comes to, and more than caches grow by. */
  static final long BOUND = 64L * 1024 * 1024;

  private OptionalLong warm = OptionalLong.empty();

  /** Takes what is in use now as what is needed. */
  void warm() {
    warm = OptionalLong.of(used());
  }

  /** What is wrong now; empty if nothing is. */
  List<String> findings() {
    long grown = used() - warm.orElseThrow();
    return grown > BOUND
        ? List.of(
            "The heap grew by " + grown / 1024 / 1024 + " MB, more than " + BOUND / 1024 / 1024)
        : List.of();
  }

  String summary() {
    return "heap in use when warm "
        + warm.orElse(0) / 1024 / 1024
        + " MB, in the end "
        + used() / 1024 / 1024
        + " MB";
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
