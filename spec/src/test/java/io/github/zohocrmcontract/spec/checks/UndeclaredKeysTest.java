package io.github.zohocrmcontract.spec.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class UndeclaredKeysTest {

  private static final String CONTRACT =
      """
      components:
        schemas:
          Leaf: {type: object, properties: {id: {type: string}}}
          Open: {type: object, additionalProperties: true, properties: {leaf: {$ref: '#/components/schemas/Leaf'}}}
          List: {type: object, properties: {leaves: {type: array, items: {$ref: '#/components/schemas/Leaf'}}}}
          Map: {type: object, properties: {}, additionalProperties: {$ref: '#/components/schemas/Leaf'}}
          Free: {type: object, properties: {anything: {description: any value}}}
          Self: {type: object, properties: {self: {$ref: '#/components/schemas/Self'}}}
          Either:
            oneOf:
              - {$ref: '#/components/schemas/Leaf'}
              - {$ref: '#/components/schemas/List'}
          Both:
            allOf:
              - {$ref: '#/components/schemas/Leaf'}
              - {type: object, properties: {name: {type: string}}}
      """;

  private final YAMLMapper yaml = new YAMLMapper();

  @ParameterizedTest(name = "{0} has no undeclared key in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Leaf   | {id: '1'}
          Open   | {leaf: {id: '1'}}
          List   | {leaves: [{id: '1'}, {id: '2'}]}
          Map    | {a: {id: '1'}, b: {id: '2'}}
          Free   | {anything: {a: {b: 1}}}
          Self   | {self: {self: {self: {}}}}
          Either | {leaves: [{id: '1'}]}
          Both   | {id: '1', name: a}
          Leaf   | [{x: 1}]
          """)
  void declaredKeysAreNotReported(String schema, String body) {
    assertThat(undeclared(schema, body)).isEmpty();
  }

  @ParameterizedTest(name = "{0} does not declare {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Leaf   | {id: '1', x: 1}               | /x
          Open   | {x: 1}                        | /x
          Open   | {leaf: {x: null}}             | /leaf/x
          List   | {leaves: [{id: '1'}, {x: 1}]} | /leaves/1/x
          Map    | {a: {x: 1}}                   | /a/x
          Self   | {self: {self: {x: 1}}}        | /self/self/x
          Either | {x: 1}                        | /x
          Both   | {id: '1', x: 1}               | /x
          Leaf   | {a/b~c: 1}                    | /a~1b~0c
          """)
  void undeclaredKeysAreReportedWhereTheyStand(String schema, String body, String pointer) {
    assertThat(undeclared(schema, body)).containsExactly(pointer);
  }

  private List<String> undeclared(String schema, String body) {
    ContractTree contract = new ContractTree(yaml.readTree(CONTRACT));
    JsonNode value = yaml.readTree(body);
    return new UndeclaredKeys(contract).in(value, contract.schema(schema));
  }
}
