package io.github.zohocrmcontract.stub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A stub over real HTTP. In a static field it serves all tests of a class, in another field each
 * test gets a stub of its own. Every answer is held to the contract, strictly, before a test sees
 * it.
 */
public final class StubExtension
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final ContractChecks CHECKS = ContractChecks.ofConfiguredBundle();
  private static final ContractChecks OAUTH_CHECKS = ContractChecks.ofFurtherBundle("oauth");
  private static final ContractChecks SANDBOX_CHECKS = ContractChecks.ofFurtherBundle("sandbox");

  private final UnaryOperator<StubOptions> options;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private ZohoCrmStub stub;
  private boolean forTheWholeClass;

  /** A stub as most tests want it. */
  public StubExtension() {
    this(UnaryOperator.identity());
  }

  /** A stub that is started with further options. */
  public StubExtension(UnaryOperator<StubOptions> options) {
    this.options = options;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    forTheWholeClass = true;
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stub.close();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!forTheWholeClass) {
      start();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!forTheWholeClass) {
      stub.close();
    }
  }

  /** The running stub. */
  public ZohoCrmStub stub() {
    return stub;
  }

  /** A call to this path, for instance {@code /crm/v7/users}, not sent yet. */
  public Call call(String method, String target) {
    return new Call(this, method, target);
  }

  /** A GET to a path below {@code /crm/v7}, not sent yet. */
  public Call get(String path) {
    return call("GET", "/crm/v7" + path);
  }

  /** A POST to a path below {@code /crm/v7}, not sent yet. */
  public Call post(String path) {
    return call("POST", "/crm/v7" + path);
  }

  /** A PUT to a path below {@code /crm/v7}, not sent yet. */
  public Call put(String path) {
    return call("PUT", "/crm/v7" + path);
  }

  /** A DELETE of a path below {@code /crm/v7}, not sent yet. */
  public Call delete(String path) {
    return call("DELETE", "/crm/v7" + path);
  }

  /** A file of an organisation among the resources of the tests. */
  public static Path seed(String name) {
    try {
      return Path.of(StubExtension.class.getResource("/seeds/" + name + ".json").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Reply send(Call call) {
    Reply reply = sendUnchecked(call);
    ObservedExchange exchange = call.exchange().answered(reply.status());
    for (var header : reply.headers().map().entrySet()) {
      for (String value : header.getValue()) {
        exchange = exchange.withResponseHeader(header.getKey(), value);
      }
    }
    if (call.isHeldToTheContract()) {
      assertThat(
              call.checks(checks(call)).responseFindings(exchange.withResponseBody(reply.body())))
          .as("faults of the answer to %s %s: %s", call.method(), call.target(), reply.body())
          .isEmpty();
    }
    return reply;
  }

  Reply sendUnchecked(Call call) {
    try {
      HttpResponse<byte[]> response =
          http.send(call.request(stub.url(), LIMIT), HttpResponse.BodyHandlers.ofByteArray());
      String body = new String(response.body(), StandardCharsets.UTF_8);
      return new Reply(response.statusCode(), response.headers(), body);
    } catch (IOException failure) {
      throw new AssertionError(call.method() + " " + call.target() + " failed", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static ContractChecks checks(Call call) {
    String target = call.targetAtTheRoot();
    if (target.startsWith("/oauth/")) {
      return OAUTH_CHECKS;
    }
    return target.startsWith("/sandbox/") ? SANDBOX_CHECKS : CHECKS;
  }

  /** Starts the stub outside JUnit's own life cycle; {@link #close} ends it. */
  public void open() {
    start();
  }

  /** Stops a stub that was started by {@link #open}. */
  public void close() {
    stub.close();
  }

  private void start() {
    stub =
        ZohoCrmStub.start(
            options
                .apply(TestedDatabase.options())
                .withSeed(seed("without-territories"))
                .withSeed(seed("territories-switched-off"))
                .withSeed(seed("without-any-territory"))
                .withSeed(seed("territories-trial-expired"))
                .withSeed(seed("territories-withheld"))
                .withSeed(seed("territories-of-users"))
                .withSeed(seed("crm-plus"))
                .withSeed(seed("trial-expired"))
                .withSeed(CrowdedOrganisation.seed()));
  }
}
