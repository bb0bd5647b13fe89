package io.github.zohocrmcontract.spec.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Two validators of different authors read the contract alike. */
class TwoOpinionsTest {

  private final YAMLMapper yaml = new YAMLMapper();

  @ParameterizedTest(name = "{1} is no {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: string}                                             | 7                          | ''
          {type: string}                                             | null                       | ''
          {type: integer}                                            | 1.5                        | ''
          {type: boolean}                                            | "'true'"                   | ''
          {type: string, enum: [a]}                                  | b                          | ''
          {type: string, pattern: "^[0-9]+$"}                        | x                          | ''
          {type: string, pattern: "^[0-9]+$"}                        | "1\\n"                     | ''
          {type: string, maxLength: 2}                               | abc                        | ''
          {type: string, minLength: 2}                               | a                          | ''
          {type: integer, maximum: 3}                                | 4                          | ''
          {type: integer, minimum: 3}                                | 2                          | ''
          {type: string, format: date}                               | '''2023-02-30'''           | ''
          {type: string, format: date-time}                          | '''2023-02-03T01:02:03'''  | ''
          {type: string, format: date-time}                          | '''2023-02-03T24:02:03Z''' | ''
          {type: array, items: {type: string}, maxItems: 1}          | [a, b]                     | ''
          {type: array, items: {type: string}, minItems: 1}          | []                         | ''
          {type: array, items: {type: string}}                       | [a, 1]                     | /1
          {type: object, required: [a]}                              | {}                         | ''
          {type: object, minProperties: 1}                           | {}                         | ''
          {type: object, properties: {a/b: {type: string}}}          | {a/b: 1}                   | /a~1b
          {oneOf: [{type: string}, {type: object}]}                  | 7                          | ''
          {oneOf: [{type: object, required: [a]}, {type: string}]}   | {}                         | ''
          {$ref: '#/components/schemas/Deep'}                        | {a: {b: [{c: 1}, {}]}}     | /a/b/1
          {$ref: '#/components/schemas/Deep'}                        | {a: null}                  | /a
          """)
  void whatBreaksAConstraintIsFoundByBothAtTheSamePlace(String schema, String value, String place) {
    ContractTree contract = contract(schema);
    JsonNode read = yaml.readTree(value);
    assertThat(new SchemaChecks(contract).faults(read, any()))
        .extracting("pointer")
        .contains(place);
    assertThat(new SecondOpinion(contract).faults(read, any()))
        .extracting("pointer")
        .contains(place);
    assertThat(differences(contract, read)).isEmpty();
  }

  @ParameterizedTest(name = "{1} is a {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: string, nullable: true}                     | null
          {type: string, nullable: true, maxLength: 3}       | null
          {description: any value}                           | null
          {type: string, maxLength: 2}                       | "\\U0001F600\\U0001F600"
          {type: string, format: date-time}                  | '''2023-02-03T01:02:03+05:30'''
          {oneOf: [{type: object, nullable: true}, {type: string}]} | null
          {$ref: '#/components/schemas/Nothing'}             | null
          {$ref: '#/components/schemas/Deep'}                | {a: {b: [{c: 1}], other: 7}}
          {type: string, x-extensible-enum: [a]}             | b
          """)
  void whatIsGoodIsGoodForBoth(String schema, String value) {
    ContractTree contract = contract(schema);
    JsonNode read = yaml.readTree(value);
    assertThat(new SchemaChecks(contract).faults(read, any())).isEmpty();
    assertThat(new SecondOpinion(contract).faults(read, any())).isEmpty();
  }

  /**
   * All that is known; of each the stricter reading is held to, since a difference is a finding.
   */
  @ParameterizedTest(name = "{1} as {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: integer, format: int32}    | 9999999999                   | overflow
          {type: integer, format: int64}    | 99999999999999999999         | overflow
          {type: string, format: date-time} | '''2023-02-03T01:02:03+0530''' | the second validator only
          """)
  void whatOnlyOneFindsIsTold(String schema, String value, String part) {
    assertThat(differences(contract(schema), yaml.readTree(value)))
        .singleElement()
        .asString()
        .startsWith("/: ")
        .contains(part);
  }

  @Test
  void theSameIsNotAskedTwiceButLaterAgain() {
    ContractTree contract = contract("{type: integer, format: int32}");
    TwoOpinions opinions = new TwoOpinions(contract, new SchemaChecks(contract));
    JsonNode tooLarge = yaml.readTree("9999999999");
    assertThat(opinions.differences(tooLarge, any())).hasSize(1);
    assertThat(opinions.differences(tooLarge, any())).isEmpty();
    assertThat(opinions.differences(yaml.readTree("9999999998"), any())).hasSize(1);
  }

  @Test
  void everyNamedExampleIsGoodForBoth() {
    ContractTree contract = ContractTree.read(Path.of(System.getProperty("contract.bundle")));
    SecondOpinion second = new SecondOpinion(contract);
    TwoOpinions opinions = new TwoOpinions(contract, new SchemaChecks(contract));
    List<String> wrong = new ArrayList<>();
    int held = 0;
    for (JsonNode content : contents(contract)) {
      for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
        JsonNode value = contract.resolve(example.getValue()).path("value");
        second
            .faults(value, content.path("schema"))
            .forEach(fault -> wrong.add(example.getKey() + ": " + fault));
        wrong.addAll(opinions.differences(value, content.path("schema")));
        held++;
      }
    }
    assertThat(held).isGreaterThan(800);
    assertThat(wrong).isEmpty();
  }

  @Test
  void anAnswerThatOnlyOneFindsFaultWithIsTold() {
    ContractChecks checks = ContractChecks.ofConfiguredBundle();
    ObservedExchange exchange =
        ObservedExchange.request("GET", "/crm/v7/users")
            .answered(200)
            .withResponseHeader("Content-Type", "application/json;charset=UTF-8")
            .withResponseBody(
                "{\"users\":[{\"id\":\"1\",\"created_time\":\"2023-02-03T01:02:03+0530\"}]}");
    assertThat(checks.responseFindings(exchange)).isEmpty();
    assertThat(checks.differencesOfOpinion(exchange))
        .singleElement()
        .asString()
        .startsWith("GET /crm/v7/users, 200: /users/0/created_time: ");
  }

  @Test
  void aNumberThatNoDoubleHoldsIsANumberToBoth() {
    ObservedExchange exchange =
        ObservedExchange.request("PUT", "/crm/v7/users/3652397000000281001")
            .withRequestBody("{\"users\":[{\"zip\":1e400}]}")
            .answered(400)
            .withResponseBody("");
    assertThat(ContractChecks.ofConfiguredBundle().differencesOfOpinion(exchange)).isEmpty();
  }

  @Test
  void aRequestThatOnlyOneFindsFaultWithIsTold() {
    ContractTree contract =
        new ContractTree(
            yaml.readTree(
                """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /counts:
                    post:
                      operationId: count
                      requestBody:
                        content:
                          application/json:
                            schema: {type: object, properties: {count: {type: integer, format: int32}}}
                      responses: {'204': {description: counted}}
                """));
    ObservedExchange exchange =
        ObservedExchange.request("POST", "/crm/v7/counts")
            .withRequestBody("{\"count\":9999999999}")
            .answered(204);
    assertThat(ContractChecks.of(contract).differencesOfOpinion(exchange))
        .singleElement()
        .asString()
        .startsWith("count, request: /count: ");
  }

  private static List<JsonNode> contents(ContractTree contract) {
    List<JsonNode> contents = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      contents.add(contract.requestContent(operation));
      operation
          .node()
          .path("responses")
          .forEach(response -> contents.add(contract.content(contract.resolve(response))));
    }
    return contents;
  }

  private List<String> differences(ContractTree contract, JsonNode value) {
    return new TwoOpinions(contract, new SchemaChecks(contract)).differences(value, any());
  }

  private JsonNode any() {
    return yaml.readTree("{$ref: '#/components/schemas/Any'}");
  }

  private ContractTree contract(String schema) {
    return new ContractTree(
        yaml.readTree(
            """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths: {}
            components:
              schemas:
                Nothing: {type: object, nullable: true, properties: {}}
                Deep:
                  type: object
                  properties:
                    a: {type: object, properties: {b: {type: array, items: {type: object, required: [c]}}}}
            """
                + "    Any: "
                + schema
                + "\n"));
  }
}
