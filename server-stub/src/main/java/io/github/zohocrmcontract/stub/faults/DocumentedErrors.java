package io.github.zohocrmcontract.stub.faults;

import io.github.zohocrmcontract.stub.contract.Answer;
import io.github.zohocrmcontract.stub.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The errors that the contract shows for an operation. */
public final class DocumentedErrors {

  private static final int FIRST_ERROR = 400;

  private DocumentedErrors() {}

  /**
   * An error as an example shows it.
   *
   * @param status its HTTP status
   * @param example name of the example
   * @param body its body
   */
  public record DocumentedError(int status, String example, JsonNode body) {

    private boolean has(String code) {
      return code.equals(body.path("code").asString(""))
          || items(body).stream().anyMatch(item -> code.equals(item.path("code").asString("")));
    }
  }

  /**
   * The error with this code.
   *
   * @param example name of the example; the first if empty
   */
  public static Optional<DocumentedError> find(
      Operation operation, String code, Optional<String> example) {
    return all(operation).stream()
        .filter(error -> error.has(code))
        .filter(error -> example.filter(name -> !name.equals(error.example())).isEmpty())
        .findFirst();
  }

  /** The codes that are documented, in the order of the contract. */
  public static Set<String> codes(Operation operation) {
    Set<String> codes = new LinkedHashSet<>();
    for (DocumentedError error : all(operation)) {
      if (error.body().has("code")) {
        codes.add(error.body().get("code").asString());
      }
      items(error.body()).forEach(item -> codes.add(item.path("code").asString()));
    }
    return codes;
  }

  /** The error of a single object with this code, of any code if empty. */
  public static Optional<JsonNode> findOfItem(Operation operation, Optional<String> code) {
    return ofItems(operation).stream()
        .filter(item -> code.filter(it -> !it.equals(item.path("code").asString(""))).isEmpty())
        .findFirst();
  }

  /** The codes that are documented for single objects. */
  public static Set<String> codesOfItems(Operation operation) {
    Set<String> codes = new LinkedHashSet<>();
    ofItems(operation).forEach(item -> codes.add(item.path("code").asString()));
    return codes;
  }

  private static List<DocumentedError> all(Operation operation) {
    List<DocumentedError> errors = new ArrayList<>();
    for (Answer answer : operation.answers().values()) {
      if (answer.status() >= FIRST_ERROR) {
        answer
            .examples()
            .forEach((name, body) -> errors.add(new DocumentedError(answer.status(), name, body)));
      }
    }
    return errors;
  }

  private static List<JsonNode> ofItems(Operation operation) {
    return operation.answers().values().stream()
        .flatMap(answer -> answer.examples().values().stream())
        .flatMap(body -> items(body).stream())
        .toList();
  }

  /** The errors that stand in an array of the body. */
  private static List<JsonNode> items(JsonNode body) {
    List<JsonNode> items = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      if (member.getValue().isArray()) {
        member
            .getValue()
            .forEach(
                item -> {
                  if (item.path("status").asString("").equals("error")) {
                    items.add(item);
                  }
                });
      }
    }
    return items;
  }
}
