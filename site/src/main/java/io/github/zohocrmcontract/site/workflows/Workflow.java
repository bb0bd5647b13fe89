package io.github.zohocrmcontract.site.workflows;

import java.util.List;

/**
 * A job of several calls.
 *
 * @param id its name in the file
 * @param summary what it does, in a few words
 * @param description more on it, in Markdown
 * @param inputs what it has to be told
 * @param steps the calls, in their order
 */
public record Workflow(
    String id, String summary, String description, List<Input> inputs, List<Step> steps) {

  /**
   * Something that a workflow has to be told.
   *
   * @param name its name in the file
   * @param description what it means, in Markdown
   * @param required whether it cannot be left out
   */
  public record Input(String name, String description, boolean required) {}

  /**
   * One call.
   *
   * @param id its name in the workflow
   * @param operation what is called
   * @param description what it is for, in Markdown
   * @param takes where its values come from, for instance {@code user_id: $inputs.user_id}
   * @param criteria how to tell that it went well
   * @param gives what later steps can take from its answer
   * @param otherwise what to do if it did not go well
   */
  public record Step(
      String id,
      String operation,
      String description,
      List<String> takes,
      List<String> criteria,
      List<String> gives,
      List<String> otherwise) {}

  /** Whether one of its steps calls the operation. */
  public boolean calls(String operation) {
    return steps.stream().anyMatch(step -> step.operation().equals(operation));
  }
}
