package io.github.zohocrmcontract.spec.documented;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one page says, with every departure already applied: so these are the facts that the
 * contract must have. A part that the page does not speak of is null.
 *
 * @param name name of the page's file without its ending
 */
public record DocumentedPage(
    String name,
    Source page,
    List<Operation> operations,
    Scopes scopes,
    List<Header> headers,
    List<Parameter> parameters,
    List<RequestKey> requestKeys,
    ResponseKeys responseKeys,
    List<Failure> errors,
    List<Sample> samples,
    List<String> remarks) {

  /** Where the page is. */
  public record Source(String title, String url, String version) {}

  /**
   * Where the contract has something else than a fact says.
   *
   * @param discrepancy its number, or {@code none}
   * @param because the reason
   * @param printed what the page has in the place of what the contract has
   */
  public record Departed(String discrepancy, String because, JsonNode printed) {}

  /** An endpoint of the page and the contract's name for it. */
  public record Operation(String method, String path, String operationId, List<Departed> departed) {

    /** Without departures, an empty list stands for none. */
    public Operation {
      departed = orNone(departed);
    }
  }

  /** One of the sets is needed; within a set, all of them. */
  public record Scopes(Set<Set<String>> anyOf, List<Departed> departed) {

    /** Without departures, an empty list stands for none. */
    public Scopes {
      departed = orNone(departed);
    }
  }

  /** A request header. */
  public record Header(
      String name,
      List<String> operations,
      String value,
      Boolean required,
      String format,
      String example,
      List<Departed> departed) {

    /** Without departures, an empty list stands for none. */
    public Header {
      departed = orNone(departed);
    }
  }

  /** A query parameter. */
  public record Parameter(
      String name,
      String in,
      List<String> operations,
      String type,
      Boolean required,
      @com.fasterxml.jackson.annotation.JsonProperty("default") Integer defaultValue,
      Integer maximum,
      Integer maximumEntries,
      List<String> values,
      List<Departed> departed) {

    /** Without departures, an empty list stands for none. */
    public Parameter {
      departed = orNone(departed);
    }
  }

  /** A key of the request body. */
  public record RequestKey(
      String path,
      List<String> operations,
      String type,
      String mandatory,
      String when,
      String from,
      List<Departed> departed) {

    /** Without departures, an empty list stands for none. */
    public RequestKey {
      departed = orNone(departed);
    }
  }

  /** The keys listed for the objects at a place of the answer. */
  public record ResponseKeys(String schema, String at, List<Key> keys) {}

  /** A key of an answer. */
  public record Key(
      String name, String type, String example, List<String> values, List<Departed> departed) {

    /** Without departures, an empty list stands for none. */
    public Key {
      departed = orNone(departed);
    }
  }

  /**
   * A documented error and the examples that show it, by operation.
   *
   * @param besideSuccess code of the successes among which the error stands; null if it stands
   *     alone
   */
  public record Failure(
      String code,
      int http,
      String trigger,
      String message,
      String besideSuccess,
      Map<String, List<String>> examples,
      List<Departed> departed) {

    /** Without departures, an empty list stands for none. */
    public Failure {
      departed = orNone(departed);
    }

    /** The codes that an example has. */
    Set<String> codes() {
      return besideSuccess == null ? Set.of(code) : Set.of(code, besideSuccess);
    }

    /** What an example says about success. */
    Set<String> statuses() {
      return besideSuccess == null ? Set.of("error") : Set.of("error", "success");
    }
  }

  /** A printed sample and where the contract has it. */
  public record Sample(
      String file,
      String operationId,
      String of,
      int status,
      String parameter,
      String example,
      String printedAs,
      String request,
      JsonNode value) {}

  private static List<Departed> orNone(List<Departed> departed) {
    return departed == null ? List.of() : List.copyOf(departed);
  }
}
