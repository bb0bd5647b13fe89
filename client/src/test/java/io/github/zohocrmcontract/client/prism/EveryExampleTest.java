package io.github.zohocrmcontract.client.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.ApiException;
import io.github.zohocrmcontract.client.errors.AuthenticationException;
import io.github.zohocrmcontract.client.errors.CapacityException;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.errors.LimitException;
import io.github.zohocrmcontract.client.errors.NotAllowedException;
import io.github.zohocrmcontract.client.errors.NotFoundException;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.errors.ScopeException;
import io.github.zohocrmcontract.client.errors.ServerException;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.Bundle.Example;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.ObservingRelay;
import io.github.zohocrmcontract.client.testing.Prism;
import io.github.zohocrmcontract.client.testing.calls.Calls;
import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets Prism answer every operation with every named example of the bundle and compares what the
 * client makes of it with the example. What is called is taken from the bundle, so a new example is
 * proven, or fails here, without a change to this test.
 */
@EnabledIfSystemProperty(
    named = "proofs.node",
    matches = "true",
    disabledReason =
        "Not proven: that the client reads every example of the contract (needs Node).")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryExampleTest {
  private static final JsonMapper PLAIN = JsonMapper.shared();

  private final List<Example> examples = new Bundle().examples();
  private final Map<String, Function<ZohoCrm, Answer<?>>> calls = Calls.all();
  private final ContractChecks checks = ContractChecks.ofConfiguredBundle();
  private Prism prism;
  private LocalServer relay;
  private ZohoCrm crm;

  @BeforeAll
  void startPrism() {
    prism = Prism.mock(Bundle.path(), Bundle.specDirectory());
    relay = LocalServer.answering(new ObservingRelay(prism.url(), checks));
    crm =
        ZohoCrm.builder()
            .baseUrl(relay.url())
            .accessToken("any")
            .retries(RetryPolicy.never())
            .build();
  }

  @AfterAll
  void stopPrism() {
    if (relay != null) {
      relay.close();
    }
    if (prism != null) {
      prism.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> theClientReadsTheExample() {
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> prove(example)));
  }

  @Test
  void everyOperationOfTheBundleIsCalledAndHasExamples() {
    assertThat(examples.stream().map(Example::operationId).distinct())
        .containsExactlyInAnyOrderElementsOf(calls.keySet());
    assertThat(examples).doesNotHaveDuplicates().hasSize(countedByAnotherReader());
    Map<String, Long> byClass = new TreeMap<>();
    examples.forEach(example -> byClass.merge(example.status() / 100 + "xx", 1L, Long::sum));
    assertThat(byClass).containsOnlyKeys("2xx", "3xx", "4xx", "5xx");
    System.out.println("Examples of the bundle that the client is held to: " + byClass);
  }

  // By Swagger's parser, so that a fault of our own reading of the bundle cannot hide an example.
  private static int countedByAnotherReader() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    int count = 0;
    OpenAPI bundle = new OpenAPIV3Parser().read(Bundle.path().toString(), null, options);
    for (PathItem path : bundle.getPaths().values()) {
      for (Operation operation : path.readOperations()) {
        for (ApiResponse declared : operation.getResponses().values()) {
          ApiResponse response =
              declared.get$ref() == null
                  ? declared
                  : bundle
                      .getComponents()
                      .getResponses()
                      .get(declared.get$ref().replaceFirst(".*/", ""));
          count +=
              response.getContent() == null
                  ? 1
                  : response.getContent().get("application/json").getExamples().size();
        }
      }
    }
    return count;
  }

  private void prove(Example example) {
    String prefer =
        "code="
            + example.status()
            + (example.name().isEmpty() ? "" : ", example=" + example.name());
    ZohoCrm asking = crm.withHeader("Prefer", prefer);
    Function<ZohoCrm, Answer<?>> call = calls.get(example.operationId());
    assertThat(call).as("a call of %s", example.operationId()).isNotNull();
    if (example.status() < 400) {
      proveAnswer(example, call.apply(asking));
    } else {
      proveError(example, catchThrowableOfType(ApiException.class, () -> call.apply(asking)));
    }
  }

  private void proveAnswer(Example example, Answer<?> answer) {
    assertThat(answer.status()).isEqualTo(example.status());
    assertThat(answer.isEmpty()).isEqualTo(example.status() == 204);
    assertThat(answer.isNotModified()).isEqualTo(example.status() == 304);
    if (example.name().isEmpty()) {
      assertThat(answer.body()).isEmpty();
    } else {
      JsonNode written = PLAIN.readTree(crm.json().write(answer.body().orElseThrow()));
      assertThat(written).isEqualTo(example.value());
    }
  }

  private void proveError(Example example, ApiException error) {
    assertThat(error).as("the error of %s", example).isExactlyInstanceOf(kind(example));
    assertThat(error.status()).isEqualTo(example.status());
    JsonNode value = example.value();
    List<JsonNode> items = items(value);
    assertThat(error.items()).hasSameSizeAs(items);
    for (int i = 0; i < items.size(); i++) {
      ItemResult item = error.items().get(i);
      assertThat(item.index()).isEqualTo(i);
      assertThat(item).isInstanceOf(ItemResult.Failed.class);
      assertThat(PLAIN.<JsonNode>valueToTree(body(item))).isEqualTo(items.get(i));
    }
    JsonNode told = items.isEmpty() ? value : items.get(0);
    assertThat(error.code()).hasValue(told.path("code").asString());
    assertThat(error.serverMessage()).isEqualTo(told.path("message").asString());
    assertThat(PLAIN.<JsonNode>valueToTree(error.details().values()))
        .isEqualTo(told.has("details") ? told.path("details") : PLAIN.createObjectNode());
    assertThat(error.details().resourcePathIndex().isPresent())
        .isEqualTo(told.path("details").has("resource_path_index"));
    assertThat(error.details().apiName().orElse(null))
        .isEqualTo(told.path("details").path("api_name").asString(null));
    assertThat(error.details().jsonPath().orElse(null))
        .isEqualTo(told.path("details").path("json_path").asString(null));
    assertThat(error.details().paramName().orElse(null))
        .isEqualTo(told.path("details").path("param_name").asString(null));
  }

  private static Map<String, Object> body(ItemResult item) {
    return Map.of(
        "code", item.code(),
        "message", item.message(),
        "status", "error",
        "details", item.details().values());
  }

  private static List<JsonNode> items(JsonNode value) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode member : value) {
      if (member.isArray()) {
        member.forEach(items::add);
      }
    }
    return items;
  }

  private static Class<? extends ApiException> kind(Example example) {
    if (!items(example.value()).isEmpty()) {
      return ItemsFailedException.class;
    }
    String code = example.value().path("code").asString("");
    return switch (example.status()) {
      case 400 ->
          switch (code) {
            case "AUTHORIZATION_FAILED" -> PermissionException.class;
            case "LIMIT_EXCEEDED" -> CapacityException.class;
            case "NOT_ALLOWED" -> NotAllowedException.class;
            default -> InvalidRequestException.class;
          };
      case 413, 415 -> InvalidRequestException.class;
      case 401 ->
          switch (code) {
            case "OAUTH_SCOPE_MISMATCH" -> ScopeException.class;
            // Some pages have 401 for a permission that is missing.
            case "AUTHORIZATION_FAILED", "PERMISSION_DENIED", "NO_PERMISSION" ->
                PermissionException.class;
            default -> AuthenticationException.class;
          };
      case 403 -> PermissionException.class;
      case 404 -> NotFoundException.class;
      case 429 -> LimitException.class;
      case 500 -> ServerException.class;
      default -> throw new AssertionError("No kind of error is agreed on for " + example);
    };
  }
}
