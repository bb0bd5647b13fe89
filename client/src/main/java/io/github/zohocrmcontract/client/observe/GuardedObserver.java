package io.github.zohocrmcontract.client.observe;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the faults of an observer away from the calls that it observes. */
public final class GuardedObserver implements CallObserver {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedObserver.class);

  private final CallObserver guarded;

  /** Guards this observer. */
  public GuardedObserver(CallObserver guarded) {
    this.guarded = Objects.requireNonNull(guarded);
  }

  @Override
  public void called(ObservedCall call) {
    guard(() -> guarded.called(call));
  }

  @Override
  public void askedForToken(boolean given) {
    guard(() -> guarded.askedForToken(given));
  }

  private static void guard(Runnable notice) {
    try {
      notice.run();
    } catch (RuntimeException fault) {
      LOG.warn("The observer of calls failed; the call itself is not touched", fault);
    }
  }
}
