package io.github.zohocrmcontract.stub.journal;

import io.github.zohocrmcontract.stub.contract.Mismatch;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Parameter;
import io.github.zohocrmcontract.stub.contract.Provenance;
import io.github.zohocrmcontract.stub.contract.Schema;
import io.github.zohocrmcontract.stub.contract.SchemaWalk;
import io.github.zohocrmcontract.stub.contract.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells what is wrong with the parameters of a request, in its query and its headers. */
final class QueryInspection {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern RAW = Pattern.compile("[\\[\\]{}|^`\"<>\\\\ ]");

  /** What is no matter of Zoho's. */
  private static final String OF_URLS =
      "form of URLs (RFC 3986), of which no page of Zoho's speaks";

  private final Provenance provenance;

  QueryInspection(Provenance provenance) {
    this.provenance = provenance;
  }

  void inspect(Operation operation, ObservedRequest request, List<Finding> findings) {
    Map<String, List<String>> given = parse(operation, request, findings);
    List<Parameter> known = operation.parameters();
    List<String> names =
        known.stream()
            .filter(parameter -> parameter.place().equals("query"))
            .map(Parameter::name)
            .toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        findings.add(
            Finding.warning(
                "query " + name,
                operation.id() + " knows no parameter " + name + "; it is ignored.",
                (names.isEmpty()
                        ? "Leave it out."
                        : "Leave it out, or use one of " + String.join(", ", names) + ".")
                    + Words.meant(name, names),
                operation.pointer()));
      }
    }
    for (Parameter parameter : known) {
      switch (parameter.place()) {
        case "query" ->
            inspect(
                operation, parameter, given.getOrDefault(parameter.name(), List.of()), findings);
        case "header" -> inspect(operation, parameter, request.header(parameter.name()), findings);
        default -> {}
      }
    }
  }

  private static Map<String, List<String>> parse(
      Operation operation, ObservedRequest request, List<Finding> findings) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    String query = request.query().orElse("");
    if (RAW.matcher(query).find()) {
      findings.add(
          Finding.warning(
                  "query",
                  "The query has characters that must be percent-encoded.",
                  "Encode names and values before they are put into the URL.",
                  operation.pointer())
              .restingOn(Optional.of(OF_URLS)));
    }
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      if (pair.isEmpty()) {
        findings.add(
            Finding.warning(
                    "query",
                    "The query has an & with nothing before or after it.",
                    "Put & between two parameters only.",
                    operation.pointer())
                .restingOn(Optional.of(OF_URLS)));
        continue;
      }
      String[] sides = pair.split("=", 2);
      try {
        given
            .computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>())
            .add(sides.length == 2 ? decoded(sides[1]) : "");
      } catch (IllegalArgumentException undecodable) {
        findings.add(
            Finding.error(
                    "query",
                    "The query cannot be decoded: " + undecodable.getMessage() + ".",
                    "Write % and two hexadecimal digits for each byte of UTF-8.",
                    operation.pointer())
                .restingOn(Optional.of(OF_URLS)));
      }
    }
    return given;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private void inspect(
      Operation operation, Parameter parameter, List<String> given, List<Finding> findings) {
    String place = place(parameter);
    String value = String.join(",", given);
    if (value.isEmpty()) {
      if (parameter.required()) {
        findings.add(
            Finding.error(place, "It is missing or empty.", "Give it.", parameter.pointer()));
      } else if (!given.isEmpty()) {
        findings.add(
            Finding.warning(
                place,
                "It is there, but empty; it counts as missing.",
                "Leave it out.",
                parameter.pointer()));
      }
      return;
    }
    if (given.size() > 1) {
      findings.add(
          Finding.warning(
              place,
              "It is given " + given.size() + " times.",
              "Give it once, with commas between several values.",
              parameter.pointer()));
    }
    values(operation, parameter, value, findings);
  }

  /** Holds a value that is there to the parameter. */
  void values(Operation operation, Parameter parameter, String value, List<Finding> findings) {
    Schema schema = parameter.schema();
    boolean list = schema.type().filter("array"::equals).isPresent();
    if (list && value.contains(" ")) {
      findings.add(
          Finding.warning(
              place(parameter),
              "There are spaces beside the commas.",
              "Put commas only.",
              parameter.pointer()));
    }
    for (Mismatch mismatch : SchemaWalk.compare(schema, json(schema, value))) {
      findings.add(
          Finding.error(
                  place(parameter) + mismatch.path().substring(1),
                  mismatch.problem().replaceFirst("^\\$", "It"),
                  mismatch.remedy(),
                  mismatch.pointer())
              .restingOn(provenance.of(parameter.pointer(), operation.id())));
    }
  }

  /** The value as the JSON that its schema speaks of. */
  private static JsonNode json(Schema schema, String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (schema.type().orElse("string")) {
      case "integer" ->
          INTEGER.matcher(value).matches()
              ? json.numberNode(Long.parseLong(value))
              : json.stringNode(value);
      case "boolean" ->
          value.equals("true") || value.equals("false")
              ? json.booleanNode(value.equals("true"))
              : json.stringNode(value);
      case "array" -> {
        ArrayNode entries = json.arrayNode();
        for (String entry : value.split(",", -1)) {
          entries.add(json(schema.items(), entry.trim()));
        }
        yield entries;
      }
      default -> json.stringNode(value);
    };
  }

  private static String place(Parameter parameter) {
    return parameter.place() + " " + parameter.name();
  }
}
