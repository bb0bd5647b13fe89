package io.github.zohocrmcontract.stub.sequences;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The seed of random sequences: always the same, so that a build does not fail by chance, unless
 * the system property {@code sequences.seed} gives another whole number.
 */
final class ChosenSeed implements AroundPropertyHook {

  private static final String PROPERTY = "sequences.seed";
  private static final long USUAL = 20231121;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String seed = Long.toString(seed());
    System.out.println("Sequences with the seed " + seed + "; -D" + PROPERTY + "= gives others.");
    context.attributes().setSeed(seed);
    return property.execute();
  }

  private static long seed() {
    String given = System.getProperty(PROPERTY, "");
    try {
      return given.isBlank() ? USUAL : Long.parseLong(given.trim());
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(
          "-D" + PROPERTY + "=" + given + " is no whole number.", noNumber);
    }
  }
}
