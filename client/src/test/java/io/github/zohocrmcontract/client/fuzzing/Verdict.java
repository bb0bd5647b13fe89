package io.github.zohocrmcontract.client.fuzzing;

import io.github.zohocrmcontract.client.errors.ZohoCrmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Judges what came of a call: a value, or an exception that is documented. */
final class Verdict {

  /** The token that the client sends, as Zoho's look. */
  static final String TOKEN =
      "1000.0123456789abcdef0123456789abcdef.fedcba9876543210fedcba9876543210";

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private Verdict() {}

  /** What is wrong with what the call does; empty if nothing is. */
  static Optional<String> of(Callable<?> call) {
    long started = System.nanoTime();
    Optional<String> finding = outcome(call);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return finding.isEmpty() && took.compareTo(LIMIT) > 0
        ? Optional.of("it took " + took)
        : finding;
  }

  private static Optional<String> outcome(Callable<?> call) {
    try {
      // What a program does with a value: look at it.
      String.valueOf(call.call());
      return Optional.empty();
    } catch (ZohoCrmException documented) {
      return secrets(documented);
    } catch (Throwable undocumented) {
      StackTraceElement[] trace = undocumented.getStackTrace();
      return Optional.of(
          undocumented + " is no documented exception, at " + (trace.length == 0 ? "" : trace[0]));
    }
  }

  private static Optional<String> secrets(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (String.valueOf(each.getMessage()).contains(TOKEN)) {
        return Optional.of("a message tells the access token: " + each.getClass().getName());
      }
    }
    return Optional.empty();
  }
}
