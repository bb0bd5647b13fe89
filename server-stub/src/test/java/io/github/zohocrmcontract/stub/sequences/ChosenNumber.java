package io.github.zohocrmcontract.stub.sequences;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How many random sequences are played: as many as the build has time for, unless told otherwise.
 */
abstract class ChosenNumber implements AroundPropertyHook {

  private final int number;

  /**
   * @param property the system property that gives another number
   */
  ChosenNumber(String property, int usual) {
    this.number = Integer.getInteger(property, usual);
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    context.attributes().setTries(number);
    return property.execute();
  }
}
