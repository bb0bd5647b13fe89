package io.github.zohocrmcontract.stub.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param id its operationId
 * @param pointer where it is described, as a JSON pointer into the bundle
 * @param path the path it stands at, with its parameters in braces
 * @param versions the versions of the API that offer it
 * @param security the scopes it wants
 * @param parameters what it takes in path, query and header
 * @param body what it takes in the body; empty if it takes none
 * @param answers what it answers, by HTTP status
 */
public record Operation(
    String id,
    String pointer,
    String path,
    Versions versions,
    SecurityAlternatives security,
    List<Parameter> parameters,
    Optional<Schema> body,
    Map<Integer, Answer> answers) {

  /** Only what reads answers that there is nothing. */
  private static final int NO_CONTENT = 204;

  /**
   * Where it takes several objects at a time, each of which succeeds or fails for itself; empty if
   * it takes one.
   */
  public Optional<Batch> batch() {
    if (body.isPresent()) {
      return body.get().properties().entrySet().stream()
          .filter(property -> takesSeveral(property.getValue()))
          .findFirst()
          .map(property -> new Batch(Batch.Place.BODY, property.getKey()));
    }
    boolean reads = answers.values().stream().anyMatch(answer -> answer.status() == NO_CONTENT);
    return parameters.stream()
        .filter(parameter -> !reads && takesSeveral(parameter.schema()))
        .findFirst()
        .map(parameter -> new Batch(Batch.Place.QUERY, parameter.name()));
  }

  private static boolean takesSeveral(Schema schema) {
    return schema.type().filter("array"::equals).isPresent()
        && schema.maximumItems().orElse(Integer.MAX_VALUE) > 1;
  }

  /** The parameter of this name in the path. */
  public Parameter pathParameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.place().equals("path") && parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("The contract does not describe {" + name + "}."));
  }
}
