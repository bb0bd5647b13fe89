package io.github.zohocrmcontract.client.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.ErrorKind;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.Bundle.Example;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.calls.Calls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the client makes of every error in the bundle: which kind, which exception, and what helps.
 * The table is written by hand; an example whose code it does not know fails here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryErrorExampleTest {
  // Status and code of errors for a request as a whole.
  private static final Map<String, ErrorKind> WHOLE =
      table(
          """
          400 API_NOT_SUPPORTED       INVALID_INPUT
          400 AUTHORIZATION_FAILED    PERMISSION
          400 DEPENDENT_MISMATCH      INVALID_INPUT
          400 EXPECTED_FIELD_MISSING  INVALID_INPUT
          400 INVALID_DATA            INVALID_INPUT
          400 INVALID_MODULE          INVALID_INPUT
          400 INVALID_REQUEST         INVALID_INPUT
          400 INVALID_REQUEST_METHOD  INVALID_INPUT
          400 LIMIT_EXCEEDED          CAPACITY
          400 MANDATORY_NOT_FOUND     INVALID_INPUT
          400 NOT_ALLOWED             NOT_ALLOWED
          400 NOT_SUPPORTED           INVALID_INPUT
          400 PATTERN_NOT_MATCHED     INVALID_INPUT
          400 REQUIRED_PARAM_MISSING  INVALID_INPUT
          401 AUTHENTICATION_FAILURE  AUTHENTICATION
          401 INVALID_TOKEN           AUTHENTICATION
          401 OAUTH_SCOPE_MISMATCH    SCOPE
          401 PERMISSION_DENIED       PERMISSION
          403 FORBIDDEN               PERMISSION
          403 INACTIVE_USER           PERMISSION
          403 NO_PERMISSION           PERMISSION
          403 TERRITORY_DISABLED      PERMISSION
          403 TERRITORY_NOT_ENABLED   PERMISSION
          404 INVALID_URL_PATTERN     NOT_FOUND
          413 INVALID_REQUEST         INVALID_INPUT
          415 INVALID_REQUEST         INVALID_INPUT
          429 TOO_MANY_REQUESTS       LIMIT
          500 INTERNAL_ERROR          SERVER
          """);

  // Codes of errors for single objects, whatever the status.
  private static final Map<String, ErrorKind> ITEMS =
      table(
          """
          ALREADY_SCHEDULED           NOT_ALLOWED
          ALREADY_USED                DUPLICATE
          AUTHORIZATION_FAILED        PERMISSION
          CANNOT_UPDATE_DELETED_USER  NOT_ALLOWED
          CONFLICTING_DATA_FOUND      INVALID_INPUT
          DEPENDENT_MISMATCH          INVALID_INPUT
          DUPLICATE_DATA              DUPLICATE
          EMAIL_UPDATE_NOT_ALOWED     NOT_ALLOWED
          EXPECTED_FIELD_MISSING      INVALID_INPUT
          FEATURE_PERMISSION          PERMISSION
          ID_ALREADY_ACTIVE           NOT_ALLOWED
          ID_ALREADY_DEACTIVATED      NOT_ALLOWED
          ID_ALREADY_DELETED          NOT_ALLOWED
          INTERNAL_ERROR              SERVER
          INVALID_DATA                INVALID_INPUT
          INVALID_REQUEST             INVALID_INPUT
          LICENSE_LIMIT_EXCEEDED      CAPACITY
          LIMIT_EXCEEDED              CAPACITY
          MANDATORY_NOT_FOUND         INVALID_INPUT
          MAPPING_MISMATCH            INVALID_INPUT
          NOT_ALLOWED                 NOT_ALLOWED
          NOT_SUPPORTED               INVALID_INPUT
          RECORD_LOCKED               NOT_ALLOWED
          """);

  private static final Map<ErrorKind, Class<? extends ApiException>> EXCEPTIONS =
      Map.of(
          ErrorKind.AUTHENTICATION, AuthenticationException.class,
          ErrorKind.SCOPE, ScopeException.class,
          ErrorKind.PERMISSION, PermissionException.class,
          ErrorKind.NOT_FOUND, NotFoundException.class,
          ErrorKind.INVALID_INPUT, InvalidRequestException.class,
          ErrorKind.CAPACITY, CapacityException.class,
          ErrorKind.LIMIT, LimitException.class,
          ErrorKind.NOT_ALLOWED, NotAllowedException.class,
          ErrorKind.SERVER, ServerException.class);

  private final Bundle bundle = new Bundle();
  private final Map<String, Function<ZohoCrm, Answer<?>>> calls = Calls.all();
  private final Set<String> met = new TreeSet<>();
  private LocalServer server;
  private volatile Canned answer;

  @BeforeAll
  void startServer() {
    server = LocalServer.answering(request -> answer);
  }

  @AfterAll
  void stopServer() {
    server.close();
    assertThat(met).as("rows that an example has proven").containsAll(ITEMS.keySet());
    assertThat(met).as("rows that an example has proven").containsAll(WHOLE.keySet());
  }

  static Stream<Example> errors() {
    return new Bundle().examples().stream().filter(example -> example.status() >= 400);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void theErrorHasItsKindAndACure(Example example) {
    answer = Canned.json(example.status(), example.value().toString());
    ZohoCrm crm =
        ZohoCrm.builder()
            .server(server.url())
            .accessToken("any")
            .retries(RetryPolicy.never())
            .build();
    ApiException error =
        catchThrowableOfType(ApiException.class, () -> calls.get(example.operationId()).apply(crm));
    assertThat(error.status()).isEqualTo(example.status());
    assertThat(error.request().method()).isNotEmpty();
    assertThat(error.request().path()).startsWith("/crm/v7/");
    String code = error.code().orElseThrow();
    if (error.items().isEmpty()) {
      String row = example.status() + " " + code;
      met.add(row);
      assertThat(error.kind()).as(row).isEqualTo(WHOLE.get(row));
      assertThat(error).isExactlyInstanceOf(EXCEPTIONS.get(error.kind()));
    } else {
      assertThat(error).isExactlyInstanceOf(ItemsFailedException.class);
      assertThat(error.kind()).as(code).isEqualTo(ITEMS.get(code));
      failed(error).forEach(this::proveItem);
    }
    assertThat(error.cure()).hasValue(bundle.cures().get(code));
    assertThat(error).hasMessageEndingWith("What helps: " + bundle.cures().get(code));
    assertThat(error.getMessage()).doesNotContain("..");
  }

  @Test
  void theFailedItemsBesideSuccessesHaveTheirKindsAndCures() {
    List<Example> mixed =
        bundle.examples().stream()
            .filter(example -> example.status() < 300 && !errorsIn(example).isEmpty())
            .toList();
    assertThat(mixed).isNotEmpty();
    mixed.stream().flatMap(example -> errorsIn(example).stream()).forEach(this::proveItem);
  }

  private void proveItem(ItemResult.Failed item) {
    met.add(item.code());
    assertThat(item.kind()).as(item.code()).isEqualTo(ITEMS.get(item.code()));
    assertThat(item.cure()).as(item.code()).hasValue(bundle.cures().get(item.code()));
  }

  private static List<ItemResult.Failed> errorsIn(Example example) {
    return example
        .value()
        .valueStream()
        .flatMap(list -> list.valueStream())
        .filter(item -> item.path("status").asString("").equals("error"))
        .map(item -> new ItemResult.Failed(0, item.path("code").asString(), "", Details.none()))
        .toList();
  }

  private static List<ItemResult.Failed> failed(ApiException error) {
    return error.items().stream()
        .filter(ItemResult.Failed.class::isInstance)
        .map(ItemResult.Failed.class::cast)
        .toList();
  }

  private static Map<String, ErrorKind> table(String rows) {
    return Arrays.stream(rows.strip().split("\n"))
        .map(row -> row.strip().split(" {2,}"))
        .collect(Collectors.toMap(row -> row[0], row -> ErrorKind.valueOf(row[1])));
  }
}
