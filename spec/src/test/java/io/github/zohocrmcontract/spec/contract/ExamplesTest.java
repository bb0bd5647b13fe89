package io.github.zohocrmcontract.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ExamplesTest {

  private static final String SMALL_CONTRACT =
      """
      openapi: 3.0.3
      info: {title: small, version: '1'}
      paths:
        /pets:
          post:
            operationId: addPet
            parameters:
              - {name: page, in: query, schema: {type: integer, minimum: 1}, example: 1}
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Pet'}
                  examples:
                    Asked: {$ref: '#/components/examples/Rex'}
            responses:
              '200': {$ref: '#/components/responses/Pet'}
      components:
        responses:
          Pet:
            description: a pet
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Pet'}
                examples:
                  Answered: {$ref: '#/components/examples/Rex'}
        schemas:
          Pet:
            type: object
            required: [name]
            additionalProperties: true
            properties:
              name: {type: string}
              nick: {type: string, nullable: true}
              kind: {type: string, enum: [dog, cat]}
              owner: {$ref: '#/components/schemas/Owner'}
          Owner:
            type: object
            nullable: true
            additionalProperties: true
            properties:
              id: {type: string, pattern: '^[0-9]{1,19}$'}
              since: {type: string, format: date}
        examples:
          Rex:
            value: {name: Rex, nick: null, kind: dog, owner: null}
      """;

  @TestFactory
  Stream<DynamicTest> everyExampleKeepsItsSchemaAndHasNoUndeclaredKey() {
    ExampleChecks checks =
        new ExampleChecks(ContractTree.read(Path.of(System.getProperty("contract.bundle"))));
    return checks.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.where(), () -> assertThat(checks.findings(example)).isEmpty()));
  }

  @Test
  void examplesOfRequestsResponsesAndParametersAreFound() {
    assertThat(checks(SMALL_CONTRACT).examples())
        .extracting(ExampleChecks.Example::where)
        .containsExactly(
            "addPet, parameter page", "addPet, request, Asked", "addPet, 200, Answered");
    assertThat(findings(SMALL_CONTRACT)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a wrong type | {name: 7} | /name: Instance type (integer) does not match any allowed
          a missing key | {nick: null} | /: Object has missing required properties (["name"])
          an undeclared key | {name: Rex, age: 3} | /age: the contract does not declare this key
          an undeclared key further down | {name: Rex, owner: {age: 3}} | /owner/age: the contract does not
          a null that must not be | {name: null} | /name: Instance type (null) does not match
          a null where an enum is closed | {name: Rex, kind: null} | /kind: Instance
          a value outside an enum | {name: Rex, kind: cow} | /kind: Instance value ("cow") not found in enum
          a text outside a pattern | {name: Rex, owner: {id: a1}} | /owner/id: ECMA 262 regex
          a date that is none | {name: Rex, owner: {since: yesterday}} | /owner/since: String "yesterday" is invalid
          an array for an object | [] | /: Instance type (array) does not match
          """)
  void aBadExampleIsNamedInRequestAndResponse(String fault, String value, String expected) {
    String contract =
        SMALL_CONTRACT.replace("{name: Rex, nick: null, kind: dog, owner: null}", value);
    assertThat(findings(contract))
        .anySatisfy(each -> assertThat(each).startsWith("addPet, request, Asked: " + expected))
        .anySatisfy(each -> assertThat(each).startsWith("addPet, 200, Answered: " + expected));
  }

  @ParameterizedTest
  @CsvSource({"0, is lower than", "one, Instance type (string)"})
  void aBadExampleOfAParameterIsNamed(String value, String expected) {
    assertThat(findings(SMALL_CONTRACT.replace("example: 1", "example: " + value)))
        .singleElement()
        .asString()
        .startsWith("addPet, parameter page: /: ")
        .contains(expected);
  }

  private static List<String> findings(String contract) {
    ExampleChecks checks = checks(contract);
    return checks.examples().stream().flatMap(each -> checks.findings(each).stream()).toList();
  }

  private static ExampleChecks checks(String contract) {
    return new ExampleChecks(new ContractTree(new YAMLMapper().readTree(contract)));
  }
}
