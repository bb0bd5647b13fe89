package io.github.zohocrmcontract.client.fuzzing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How many answers are given and which: as many as the build has time for and always the same,
 * unless {@code -Dfuzzing.answers=} and {@code -Dfuzzing.seed=} give other numbers.
 */
final class ChosenRun implements AroundPropertyHook {

  private static final int USUAL_ANSWERS = 3_000;
  private static final long USUAL_SEED = 20231121;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    int answers = Integer.getInteger("fuzzing.answers", USUAL_ANSWERS);
    long seed = Long.getLong("fuzzing.seed", USUAL_SEED);
    System.out.println(
        "Fuzzing with "
            + answers
            + " answers of the seed "
            + seed
            + "; -Dfuzzing.answers= and -Dfuzzing.seed= give others.");
    context.attributes().setTries(answers);
    context.attributes().setSeed(Long.toString(seed));
    return property.execute();
  }
}
