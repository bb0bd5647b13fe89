package io.github.zohocrmcontract.stub.fuzzing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How many requests are sent and which: as many as the build has time for and always the same,
 * unless {@code -Dfuzzing.requests=} and {@code -Dfuzzing.seed=} give other numbers.
 */
final class ChosenRun implements AroundPropertyHook {

  private static final int USUAL_REQUESTS = 5_000;
  private static final long USUAL_SEED = 20231121;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    long seed = Long.getLong("fuzzing.seed", USUAL_SEED);
    System.out.println(
        "Fuzzing with "
            + requests()
            + " requests of the seed "
            + seed
            + "; -Dfuzzing.requests= and"
            + " -Dfuzzing.seed= give others.");
    context.attributes().setTries(requests());
    context.attributes().setSeed(Long.toString(seed));
    return property.execute();
  }

  static int requests() {
    return Integer.getInteger("fuzzing.requests", USUAL_REQUESTS);
  }
}
