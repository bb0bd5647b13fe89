package io.github.zohocrmcontract.site.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The workflows of all Arazzo files.
 *
 * @param workflows in the order of the files
 */
public record Workflows(List<Workflow> workflows) {

  /** Reads every Arazzo file of the directory. */
  public static Workflows read(Path directory) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    try (Stream<Path> files = Files.list(directory)) {
      return new Workflows(
          files
              .filter(file -> file.toString().endsWith(".arazzo.yaml"))
              .sorted()
              .flatMap(file -> yaml.readTree(file.toFile()).path("workflows").valueStream())
              .map(Workflows::workflow)
              .toList());
    }
  }

  private static Workflow workflow(JsonNode workflow) {
    Set<String> required = new HashSet<>();
    workflow.path("inputs").path("required").forEach(name -> required.add(name.asString("")));
    return new Workflow(
        workflow.path("workflowId").asString(""),
        workflow.path("summary").asString(""),
        workflow.path("description").asString(""),
        workflow.path("inputs").path("properties").properties().stream()
            .map(
                input ->
                    new Workflow.Input(
                        input.getKey(),
                        input.getValue().path("description").asString(""),
                        required.contains(input.getKey())))
            .toList(),
        workflow.path("steps").valueStream().map(Workflows::step).toList());
  }

  private static Workflow.Step step(JsonNode step) {
    List<String> takes = new ArrayList<>();
    for (JsonNode parameter : step.path("parameters")) {
      takes.add(parameter.path("name").asString("") + ": " + parameter.path("value").asString(""));
    }
    collectTaken(step.path("requestBody").path("payload"), "", takes);
    return new Workflow.Step(
        step.path("stepId").asString(""),
        step.path("operationId").asString(""),
        step.path("description").asString(""),
        List.copyOf(takes),
        step.path("successCriteria")
            .valueStream()
            .map(criterion -> criterion.path("condition").asString(""))
            .toList(),
        step.path("outputs").properties().stream()
            .map(output -> output.getKey() + ": " + output.getValue().asString(""))
            .toList(),
        step.path("onFailure").valueStream().map(Workflows::otherwise).toList());
  }

  /** The values of a body; the fixed ones, too, since they are part of the step. */
  private static void collectTaken(JsonNode node, String path, List<String> takes) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  collectTaken(
                      entry.getValue(),
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      takes));
    } else if (node.isArray()) {
      node.forEach(entry -> collectTaken(entry, path + "[]", takes));
    } else if (!node.isMissingNode()) {
      takes.add(path + ": " + node.asString("null"));
    }
  }

  private static String otherwise(JsonNode action) {
    String type = action.path("type").asString("");
    return type.equals("retry")
        ? "Again after %s s, %s times at most"
            .formatted(
                action.path("retryAfter").asString(""), action.path("retryLimit").asString(""))
        : type;
  }
}
