package io.github.zohocrmcontract.spec.checks;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.github.zohocrmcontract.spec.checks.ContractTree.Operation;
import io.github.zohocrmcontract.spec.coverage.CoverageFacts;
import io.github.zohocrmcontract.spec.coverage.CoverageLog;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds traffic to the contract: give it what went over the wire, get a sentence for each fault.
 *
 * <pre>{@code
 * ContractChecks checks = ContractChecks.ofConfiguredBundle();
 * assertThat(checks.responseFindings(exchange)).isEmpty();
 * }</pre>
 *
 * <p>Strict: a key, parameter or status that the contract does not declare is a fault, even where
 * an object is open to further keys; {@link #ignoring} lets chosen keys pass. A request that the
 * contract does not know must be answered with an {@code ApiError}.
 *
 * <p>Immutable, and made to be shared by parallel tests. Making one takes about a second, so make
 * one for many tests, and not several at the same time: the parser below is not safe for that.
 *
 * <p>A module that uses it needs {@code zoho-crm-spec-checks} in scope {@code test}.
 */
public final class ContractChecks {

  private static final Pattern SERVER = Pattern.compile("https?://[^/]+(/[a-z]+)/\\{version}");
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);
  private static final String CONTENT_TYPE = "application/json;charset=UTF-8";

  private final ContractTree contract;
  private final BasePath basePath;
  private final OpenApiInteractionValidator validator;
  private final SchemaChecks schemaChecks;
  private final TwoOpinions opinions;
  private final UndeclaredKeys undeclaredKeys;
  private final Set<String> ignored;
  private final Optional<CoverageLog> log;
  private final CoverageFacts coverage;

  /** With numbers as they were sent, however large: as a double 1e400 would be infinite. */
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ContractChecks(
      ContractTree contract,
      BasePath basePath,
      OpenApiInteractionValidator validator,
      SchemaChecks schemaChecks,
      TwoOpinions opinions,
      Set<String> ignored,
      Optional<CoverageLog> log) {
    this.contract = contract;
    this.basePath = basePath;
    this.validator = validator;
    this.schemaChecks = schemaChecks;
    this.opinions = opinions;
    this.undeclaredKeys = new UndeclaredKeys(contract);
    this.ignored = ignored;
    this.log = log;
    this.coverage = new CoverageFacts(contract);
  }

  /**
   * @param bundle the contract in one piece, YAML or JSON
   */
  public static ContractChecks ofBundle(Path bundle) {
    return of(ContractTree.read(bundle));
  }

  /**
   * The bundle that the system property {@code contract.bundle} names; the build sets it. What good
   * answers show of it is written down if {@code contract.seen} names a directory.
   */
  public static ContractChecks ofConfiguredBundle() {
    return of(ContractTree.read(configuredBundle()), CoverageLog.configured());
  }

  /**
   * A further bundle beside the one that the system property {@code contract.bundle} names.
   *
   * @param name for instance {@code oauth}
   */
  public static ContractChecks ofFurtherBundle(String name) {
    return ofBundle(configuredBundle().resolveSibling(name + ".yaml"));
  }

  private static Path configuredBundle() {
    String bundle = System.getProperty("contract.bundle");
    if (bundle == null) {
      throw new IllegalStateException(
          "Set the system property contract.bundle to spec/target/bundle/openapi.yaml.");
    }
    return Path.of(bundle);
  }

  static ContractChecks of(ContractTree contract) {
    return of(contract, Optional.empty());
  }

  private static ContractChecks of(ContractTree contract, Optional<CoverageLog> log) {
    LevelResolver levels =
        LevelResolver.create()
            // UndeclaredKeys says more, and says it of open objects as well.
            .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
            .build();
    BasePath basePath = BasePath.of(contract);
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(contract.document().toString())
            .withBasePathOverride(basePath.validated())
            .withLevelResolver(levels)
            .withParseOptions(parseOptions())
            .build();
    SchemaChecks schemaChecks = new SchemaChecks(contract);
    TwoOpinions opinions = new TwoOpinions(contract, schemaChecks);
    return new ContractChecks(contract, basePath, validator, schemaChecks, opinions, Set.of(), log);
  }

  private static ParseOptions parseOptions() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveCombinators(false);
    // Not resolved fully: the parser would make an object of a schema that takes any value.
    options.setResolveFully(false);
    options.setResolveResponses(true);
    return options;
  }

  /**
   * The same checks, which let these undeclared keys pass.
   *
   * @param pointers JSON pointers, with {@code *} for any entry of an array: {@code
   *     /users/*&#47;Shoe_Size}
   */
  public ContractChecks ignoring(String... pointers) {
    return new ContractChecks(
        contract, basePath, validator, schemaChecks, opinions, Set.of(pointers), log);
  }

  /** What is wrong with the request; empty if nothing is. */
  public List<String> requestFindings(ObservedExchange exchange) {
    Target target = Target.of(exchange.target(), basePath);
    Optional<Operation> operation = operation(exchange, target);
    if (operation.isEmpty()) {
      return List.of(named(exchange) + ": the contract knows no such request");
    }
    String subject = operation.get().operationId() + ", request: ";
    List<String> findings = new ArrayList<>();
    if (!contract.offers(operation.get(), target.version())) {
      findings.add(subject + "version " + target.version() + " is not offered");
    }
    if (needsToken(operation.get()) && !exchange.requestHeaders().containsKey("Authorization")) {
      findings.add(subject + "there is no header Authorization");
    }
    validator.validateRequest(request(exchange, target)).getMessages().stream()
        .map(message -> subject + SchemaChecks.sentence(message))
        .forEach(findings::add);
    JsonNode schema = contract.requestContent(operation.get()).path("schema");
    parsed(exchange.requestBody())
        .ifPresent(body -> findings.addAll(undeclared(body, schema, subject)));
    return findings;
  }

  /** What is wrong with the answer; empty if nothing is. */
  public List<String> responseFindings(ObservedExchange exchange) {
    if (exchange.status() == 0) {
      throw new IllegalArgumentException(named(exchange) + " has not been answered");
    }
    Target target = Target.of(exchange.target(), basePath);
    Optional<Operation> operation = operation(exchange, target);
    if (operation.isEmpty()) {
      return refusalFindings(exchange);
    }
    List<String> findings = declaredResponseFindings(exchange, target, operation.get());
    if (findings.isEmpty()) {
      log.ifPresent(seen -> seen.add(coverage.of(operation.get(), exchange, target.queryNames())));
    }
    return findings;
  }

  /**
   * Where two validators of different authors do not agree on the bodies of the request and of the
   * answer: a sentence for each place at which only one of them finds a fault. Bodies that both
   * find fault with, at the same places, are none.
   */
  public List<String> differencesOfOpinion(ObservedExchange exchange) {
    Target target = Target.of(exchange.target(), basePath);
    Optional<Operation> operation = operation(exchange, target);
    List<String> differences = new ArrayList<>();
    operation.ifPresent(
        known ->
            differencesOfOpinion(
                    exchange.requestBody(),
                    contract.requestContent(known),
                    known.operationId() + ", request: ")
                .forEach(differences::add));
    JsonNode answer =
        operation
            .map(known -> contract.content(contract.response(known, exchange.status())))
            .orElseGet(() -> json.createObjectNode().set("schema", apiError()));
    differences.addAll(
        differencesOfOpinion(
            exchange.responseBody(), answer, named(exchange) + ", " + exchange.status() + ": "));
    return differences;
  }

  private List<String> differencesOfOpinion(String body, JsonNode content, String subject) {
    return parsed(body)
        .filter(value -> content.has("schema"))
        .map(value -> opinions.differences(value, content.path("schema")))
        .orElse(List.of())
        .stream()
        .map(subject::concat)
        .toList();
  }

  private List<String> declaredResponseFindings(
      ObservedExchange exchange, Target target, Operation operation) {
    String subject = operation.operationId() + ", " + exchange.status() + ": ";
    JsonNode response = contract.response(operation, exchange.status());
    if (response.isMissingNode()) {
      return List.of(subject + "the contract does not declare this status");
    }
    if (WITHOUT_BODY.contains(exchange.status())) {
      return exchange.responseBody().isEmpty()
          ? List.of()
          : List.of(subject + "an answer with this status has no body");
    }
    if (!response.path("content").isEmpty() && contract.content(response).isMissingNode()) {
      return pageFindings(exchange, response, subject);
    }
    List<String> findings = new ArrayList<>(contentTypeFindings(exchange, subject));
    validator
        .validateResponse(target.validatedPath(), method(exchange), response(exchange))
        .getMessages()
        .forEach(message -> findings.add(subject + SchemaChecks.sentence(message)));
    JsonNode schema = contract.content(response).path("schema");
    parsed(exchange.responseBody())
        .ifPresent(body -> findings.addAll(undeclared(body, schema, subject)));
    return findings;
  }

  /** Of an answer that is no JSON, only the type can be judged, and that there is one. */
  private static List<String> pageFindings(
      ObservedExchange exchange, JsonNode response, String subject) {
    String declared = response.path("content").propertyNames().iterator().next();
    String expected = declared + ";charset=UTF-8";
    List<String> values = exchange.responseHeaders().getOrDefault("Content-Type", List.of());
    List<String> findings = new ArrayList<>();
    if (values.size() != 1 || !values.get(0).replace(" ", "").equalsIgnoreCase(expected)) {
      findings.add(subject + "Content-Type is " + values + " and not " + expected);
    }
    if (exchange.responseBody().isBlank()) {
      findings.add(subject + "the page is empty");
    }
    return findings;
  }

  /** A request that the contract does not know can only be refused. */
  private List<String> refusalFindings(ObservedExchange exchange) {
    String subject = named(exchange) + ", " + exchange.status() + ": ";
    List<String> findings = new ArrayList<>();
    if (exchange.status() < 400) {
      findings.add(subject + "the contract knows no such request, so it cannot succeed");
    }
    if (exchange.method().equals("HEAD")) {
      return findings;
    }
    findings.addAll(contentTypeFindings(exchange, subject));
    Optional<JsonNode> body = parsed(exchange.responseBody());
    if (body.isEmpty()) {
      findings.add(subject + "the body is no JSON");
    }
    body.ifPresent(
        value ->
            schemaChecks.findings(value, apiError()).stream()
                .filter(finding -> !isIgnored(finding.replaceFirst(": .*", "")))
                .map(subject::concat)
                .forEach(findings::add));
    return findings;
  }

  private JsonNode apiError() {
    return json.createObjectNode().put("$ref", "#/components/schemas/ApiError");
  }

  /** Readers that assume Latin-1 without a charset garble names, so the charset is not optional. */
  private static List<String> contentTypeFindings(ObservedExchange exchange, String subject) {
    List<String> values = exchange.responseHeaders().getOrDefault("Content-Type", List.of());
    boolean asExpected =
        exchange.responseBody().isEmpty()
            || values.size() == 1
                && values.get(0).replace(" ", "").replace("\"", "").equalsIgnoreCase(CONTENT_TYPE);
    return asExpected
        ? List.of()
        : List.of(subject + "Content-Type is " + values + " and not " + CONTENT_TYPE);
  }

  private List<String> undeclared(JsonNode body, JsonNode schema, String subject) {
    return undeclaredKeys.in(body, schema).stream()
        .filter(pointer -> !isIgnored(pointer))
        .map(pointer -> subject + pointer + ": the contract does not declare this key")
        .toList();
  }

  private boolean isIgnored(String pointer) {
    return ignored.contains(pointer) || ignored.contains(pointer.replaceAll("/[0-9]+(?=/)", "/*"));
  }

  private Optional<Operation> operation(ObservedExchange exchange, Target target) {
    return contract.operation(exchange.method(), target.path());
  }

  /** The validator takes OAuth for granted, so a request without a token would pass. */
  private boolean needsToken(Operation operation) {
    JsonNode own = operation.node().path("security");
    JsonNode security = own.isMissingNode() ? contract.document().path("security") : own;
    boolean none = security.isArray() && security.isEmpty();
    return !none && security.valueStream().noneMatch(JsonNode::isEmpty);
  }

  private Optional<JsonNode> parsed(String body) {
    try {
      return body.isBlank() ? Optional.empty() : Optional.of(json.readTree(body));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static SimpleRequest request(ObservedExchange exchange, Target target) {
    SimpleRequest.Builder builder =
        new SimpleRequest.Builder(method(exchange), target.validatedPath());
    exchange.requestHeaders().forEach(builder::withHeader);
    target.query().forEach(each -> builder.withQueryParam(each.name(), each.value()));
    if (!exchange.requestBody().isEmpty()) {
      builder.withBody(exchange.requestBody(), StandardCharsets.UTF_8);
    }
    return builder.build();
  }

  private static SimpleResponse response(ObservedExchange exchange) {
    SimpleResponse.Builder builder = SimpleResponse.Builder.status(exchange.status());
    exchange.responseHeaders().forEach(builder::withHeader);
    if (!exchange.responseBody().isEmpty()) {
      builder.withBody(exchange.responseBody(), StandardCharsets.UTF_8);
    }
    return builder.build();
  }

  private static Request.Method method(ObservedExchange exchange) {
    return Request.Method.valueOf(exchange.method().toUpperCase(Locale.ROOT));
  }

  private static String named(ObservedExchange exchange) {
    return exchange.method() + " " + exchange.target();
  }

  /**
   * What stands before the paths of a description, for instance {@code /crm/{version}}.
   *
   * @param word the part before the version, for instance {@code /crm}
   * @param validated with the version of the description
   */
  private record BasePath(String word, String validated) {

    static BasePath of(ContractTree contract) {
      JsonNode server = contract.document().path("servers").path(0);
      Matcher url = SERVER.matcher(server.path("url").asString(""));
      // Small descriptions of tests have no server.
      String word = url.matches() ? url.group(1) : "/crm";
      String version = server.at("/variables/version/default").asString("v7");
      return new BasePath(word, word + "/" + version);
    }

    Matcher matcher(String path) {
      return Pattern.compile(Pattern.quote(word) + "/(v[0-9.]+)(/.*)").matcher(path);
    }
  }

  /** A request target in its parts; one outside the base path has an empty version. */
  private record Target(
      String version, String path, List<QueryParameter> query, BasePath basePath) {

    private record QueryParameter(String name, String value) {}

    static Target of(String target, BasePath basePath) {
      String[] halves = target.split("\\?", 2);
      List<QueryParameter> query = new ArrayList<>();
      for (String pair : halves.length == 2 ? halves[1].split("&") : new String[0]) {
        String[] sides = pair.split("=", 2);
        if (!pair.isEmpty()) {
          query.add(
              new QueryParameter(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : ""));
        }
      }
      Matcher matcher = basePath.matcher(halves[0]);
      return matcher.matches()
          ? new Target(matcher.group(1), matcher.group(2), query, basePath)
          : new Target("", "", query, basePath);
    }

    List<String> queryNames() {
      return query.stream().map(QueryParameter::name).toList();
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The validator knows one base path; versions are held to the tree. */
    String validatedPath() {
      return basePath.validated() + path;
    }
  }
}
