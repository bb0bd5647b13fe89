package io.github.zohocrmcontract.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.bundle.BundleNode;
import io.github.zohocrmcontract.stub.contract.Mismatch.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every way in which JSON can differ from a schema is found. */
class SchemaWalkTest {

  /** What {@link SchemaWalk} heeds, and what says nothing about values. */
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "additionalProperties",
          "description",
          "enum",
          "format",
          "items",
          "maxItems",
          "maxLength",
          "maximum",
          "minItems",
          "minProperties",
          "minimum",
          "nullable",
          "pattern",
          "properties",
          "required",
          "type",
          "x-extensible-enum",
          // These speak of requests, or of what helps; none of them narrows a value.
          "x-too-many-code",
          "x-too-many-message",
          "x-invalid-message",
          "x-missing-message",
          "x-set-by-server",
          "x-cures");

  private static final String SCHEMA =
      """
      {"type":"object","required":["a"],"properties":{
        "a":{"type":"string","pattern":"^[0-9]{1,19}$","maxLength":5},
        "b":{"type":"array","minItems":1,"maxItems":2,"items":{"type":"integer","minimum":1,"maximum":9}},
        "c":{"type":"boolean"},
        "d":{"type":"string","format":"date"},
        "e":{"type":"string","format":"date-time"},
        "f":{"type":"string","enum":["x","y"]},
        "g":{"type":"object","additionalProperties":true},
        "h":{"type":"number","nullable":true},
        "i":{},
        "j":{"type":"object","minProperties":1},
        "k":{"type":"object","additionalProperties":true,"x-set-by-server":["s"]}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]|FORBIDDEN $",
        "{}|FORBIDDEN $.a",
        "{\"a\":null}|FORBIDDEN $.a",
        "{\"a\":\"x\"}|FORBIDDEN $.a",
        "{\"a\":\"123456\"}|FORBIDDEN $.a",
        "{\"a\":1}|NUMBER_FOR_TEXT $.a",
        "{\"a\":true}|FORBIDDEN $.a",
        "{\"a\":\"1\",\"b\":[]}|FORBIDDEN $.b",
        "{\"a\":\"1\",\"b\":[1,2,3]}|FORBIDDEN $.b",
        "{\"a\":\"1\",\"b\":[1,0]}|FORBIDDEN $.b[1]",
        "{\"a\":\"1\",\"b\":[10]}|FORBIDDEN $.b[0]",
        "{\"a\":\"1\",\"b\":[1.5]}|FORBIDDEN $.b[0]",
        "{\"a\":\"1\",\"c\":\"true\"}|FORBIDDEN $.c",
        "{\"a\":\"1\",\"d\":\"2026-13-01\"}|FORBIDDEN $.d",
        "{\"a\":\"1\",\"e\":\"2026-11-01T00:00:00\"}|FORBIDDEN $.e",
        "{\"a\":\"1\",\"f\":\"z\"}|FORBIDDEN $.f",
        "{\"a\":\"1\",\"g\":{\"z\":1}}|FURTHER_KEY $.g.z",
        "{\"a\":\"1\",\"h\":\"1\"}|FORBIDDEN $.h",
        "{\"a\":\"1\",\"j\":{}}|FORBIDDEN $.j",
        "{\"a\":\"1\",\"k\":{\"s\":1}}|FORBIDDEN $.k.s",
        "{\"a\":\"1\",\"k\":{\"t\":1}}|FURTHER_KEY $.k.t",
        "{\"a\":\"1\",\"z\":1}|UNKNOWN_KEY $.z"
      })
  void everyDifferenceIsFound(String json, String expected) {
    assertThat(SchemaWalk.compare(schema(), JsonMapper.shared().readTree(json)))
        .extracting(mismatch -> mismatch.kind() + " " + mismatch.path())
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|/properties/a",
        "{\"a\":true}|/properties/a",
        "{\"a\":\"1\",\"b\":[0]}|/properties/b",
        "{\"a\":\"1\",\"z\":1}|~~",
        "{\"a\":\"1\",\"g\":{\"z\":1}}|/properties/g",
      })
  void aDifferenceNamesTheKeyThatItIsAbout(String json, String key) {
    assertThat(SchemaWalk.compare(schema(), JsonMapper.shared().readTree(json)))
        .extracting(Mismatch::key)
        .containsExactly(key);
  }

  @Test
  void whatIsAsDescribedHasNoDifference() {
    String json =
        "{\"a\":\"1\",\"b\":[1,9],\"c\":true,\"d\":\"2026-11-01\",\"e\":\"2026-11-01T00:00:00Z\","
            + "\"f\":\"x\",\"g\":{},\"h\":null,\"i\":[1,{}]}";
    assertThat(SchemaWalk.compare(schema(), JsonMapper.shared().readTree(json))).isEmpty();
  }

  @Test
  void everyExampleOfTheContractIsAsDescribed() {
    for (Operation operation : Contract.load().operations()) {
      for (Answer answer : operation.answers().values()) {
        answer
            .examples()
            .forEach(
                (name, example) ->
                    assertThat(SchemaWalk.compare(answer.body().orElseThrow(), example))
                        .as(operation.id() + " " + name)
                        .noneMatch(mismatch -> mismatch.kind() != Kind.FURTHER_KEY));
      }
    }
  }

  /** A word that is used in a schema and not heeded here would be a fault that nobody finds. */
  @Test
  void noWordOfTheContractsSchemasIsUnknownHere() {
    JsonNode bundle = new YAMLMapper().readTree(Path.of(System.getProperty("contract.bundle")));
    Set<String> used = new TreeSet<>();
    bundle.at("/components/schemas").forEach(schema -> collect(schema, used));
    assertThat(KNOWN).containsAll(used);
  }

  private static void collect(JsonNode schema, Set<String> used) {
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      used.add(member.getKey());
      switch (member.getKey()) {
        case "properties" -> member.getValue().forEach(property -> collect(property, used));
        case "items" -> collect(member.getValue(), used);
        default -> {}
      }
    }
  }

  private static Schema schema() {
    return new Schema(BundleNode.root(JsonMapper.shared().readTree(SCHEMA)));
  }
}
