package io.github.zohocrmcontract.spec.checks;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a JSON value to a schema of the contract as {@link SchemaChecks} does, by a validator of
 * other authors, in the dialect of OpenAPI 3.0. It says nothing of keys that a schema does not
 * name. Can be used by several threads.
 */
final class SecondOpinion {

  private static final String DOCUMENT = "urn:contract";

  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getOpenApi30())
          .unknownKeywordFactory(SecondOpinion::extension)
          .build();

  private final SchemaRegistry registry;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
  private final JsonMapper json = new JsonMapper();

  /**
   * @param contract the contract whose schemas count
   */
  SecondOpinion(ContractTree contract) {
    Map<String, String> documents = Map.of(DOCUMENT, contract.document().toString());
    this.registry = SchemaRegistry.withDialect(DIALECT, registry -> registry.schemas(documents));
  }

  /** Of keys that OpenAPI does not know, those of extensions only. */
  private static Keyword extension(String name, SchemaContext context) {
    return name.startsWith("x-")
        ? new NonValidationKeyword(name)
        : DisallowUnknownKeywordFactory.getInstance().getKeyword(name, context);
  }

  /**
   * What is wrong with the value; empty if nothing is.
   *
   * @param schema as it stands in the contract; mostly a {@code $ref}
   */
  List<Fault> faults(JsonNode value, JsonNode schema) {
    return schemas.computeIfAbsent(schema, this::read).validate(value).stream()
        .map(error -> new Fault(error.getInstanceLocation().toString(), error.getMessage()))
        .toList();
  }

  /** What the schema refers to stands in the document, and not beside it. */
  private Schema read(JsonNode schema) {
    String absolute = schema.toString().replace("\"$ref\":\"#", "\"$ref\":\"" + DOCUMENT + "#");
    return registry.getSchema(json.readTree(absolute));
  }
}
