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

  /** The parameter of this name in the path. */
  public Parameter pathParameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.place().equals("path") && parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("The contract does not describe {" + name + "}."));
  }
}
