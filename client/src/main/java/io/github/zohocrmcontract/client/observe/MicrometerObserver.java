package io.github.zohocrmcontract.client.observe;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts and times calls with Micrometer, which the program brings itself: the client does not
 * depend on it.
 *
 * <ul>
 *   <li>timer {@code zoho.crm.calls}: tags {@code operation}, {@code status} (or {@code none}) and
 *       {@code fault} (or {@code none})
 *   <li>counter {@code zoho.crm.repetitions}: tag {@code operation}
 *   <li>counter {@code zoho.crm.token.requests}: tag {@code outcome}, {@code given} or {@code
 *       refused}
 *   <li>gauge {@code zoho.crm.credits.remaining}: once an answer has said so
 * </ul>
 *
 * <p>No tag holds an identifier. Thread-safe.
 */
public final class MicrometerObserver implements CallObserver {
  private static final String NONE = "none";

  private final MeterRegistry registry;
  private final AtomicLong credits = new AtomicLong();

  /** Hands what it is told to this registry. */
  public MicrometerObserver(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry);
  }

  @Override
  public void called(ObservedCall call) {
    String status = call.status().isPresent() ? Integer.toString(call.status().getAsInt()) : NONE;
    registry
        .timer(
            "zoho.crm.calls",
            "operation",
            call.operation(),
            "status",
            status,
            "fault",
            call.fault().map(Enum::name).orElse(NONE))
        .record(call.time());
    if (call.attempts() > 1) {
      registry
          .counter("zoho.crm.repetitions", "operation", call.operation())
          .increment(call.attempts() - 1);
    }
    call.creditsRemaining()
        .ifPresent(
            left -> {
              credits.set(left);
              // Registering a gauge again changes nothing.
              registry.gauge("zoho.crm.credits.remaining", credits);
            });
  }

  @Override
  public void askedForToken(boolean given) {
    registry.counter("zoho.crm.token.requests", "outcome", given ? "given" : "refused").increment();
  }
}
