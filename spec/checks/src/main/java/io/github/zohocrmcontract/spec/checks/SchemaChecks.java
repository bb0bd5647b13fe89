package io.github.zohocrmcontract.spec.checks;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Holds a JSON value to a schema of the contract, strictly: a key that the schema does not name is
 * a finding, too. Can be used by several threads.
 */
public final class SchemaChecks {

  private static final LevelResolver LEVELS =
      LevelResolver.create()
          // UndeclaredKeys says more, and says it of open objects as well.
          .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
          .build();

  /** Numbers stay as they are, however large. */
  private static final ObjectReader OLDER =
      Json.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final OpenAPI model;
  private final SchemaValidator validator;
  private final UndeclaredKeys undeclaredKeys;
  private final Map<JsonNode, Schema<?>> parsedSchemas = new ConcurrentHashMap<>();

  /**
   * @param contract the contract whose schemas count
   */
  public SchemaChecks(ContractTree contract) {
    this.model = model(contract);
    this.validator = new SchemaValidator(model, new MessageResolver(LEVELS));
    this.undeclaredKeys = new UndeclaredKeys(contract);
  }

  private static OpenAPI model(ContractTree contract) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(contract.document().toString(), null, options);
    if (result.getOpenAPI() == null) {
      throw new IllegalArgumentException("The contract cannot be read: " + result.getMessages());
    }
    return result.getOpenAPI();
  }

  /**
   * @param schema as it stands in the contract; mostly a {@code $ref}
   * @return a sentence for each fault, beginning with a JSON pointer
   */
  public List<String> findings(JsonNode value, JsonNode schema) {
    List<String> findings = new ArrayList<>();
    messages(value, schema).forEach(message -> findings.add(sentence(message)));
    undeclaredKeys
        .in(value, schema)
        .forEach(pointer -> findings.add(pointer + ": the contract does not declare this key"));
    return findings;
  }

  /**
   * What the schema itself says is wrong, without regard to keys that it does not name.
   *
   * @param schema as it stands in the contract; mostly a {@code $ref}
   */
  List<Fault> faults(JsonNode value, JsonNode schema) {
    return messages(value, schema).stream()
        .map(message -> new Fault(pointer(message).orElse(""), text(message)))
        .toList();
  }

  private List<ValidationReport.Message> messages(JsonNode value, JsonNode schema) {
    Schema<?> parsed = parsedSchemas.computeIfAbsent(schema, SchemaChecks::parsed);
    return validator.validate(() -> forValidator(value), parsed, "body").getMessages();
  }

  private static Schema<?> parsed(JsonNode schema) {
    return Json.mapper().convertValue(forValidator(schema), Schema.class);
  }

  /** The validator is built on the older generation of the JSON library. */
  private static com.fasterxml.jackson.databind.JsonNode forValidator(JsonNode node) {
    try {
      return OLDER.readTree(node.toString());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The message with the parameter or the place in the body in front, where there is one. */
  static String sentence(ValidationReport.Message message) {
    String text = text(message);
    Optional<String> parameter =
        message
            .getContext()
            .flatMap(MessageContext::getParameter)
            .map(each -> each.getName())
            .filter(name -> !text.contains("'" + name + "'"))
            .map(name -> "parameter " + name + ": " + text);
    Optional<String> place =
        pointer(message).map(pointer -> new Fault(pointer, text)).map(Fault::toString);
    return parameter.or(() -> place).orElse(text);
  }

  private static String text(ValidationReport.Message message) {
    return message.getMessage().replaceFirst("^\\[Path '[^']*'] ", "");
  }

  private static Optional<String> pointer(ValidationReport.Message message) {
    return message
        .getContext()
        .flatMap(MessageContext::getPointers)
        .map(MessageContext.Pointers::getInstance)
        .map(pointer -> pointer.equals("/") ? "" : pointer);
  }
}
