package io.github.zohocrmcontract.stub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger calls = new AtomicInteger();
  private Optional<List<String>> argumentsOfAnother = Optional.empty();
  private Optional<StubProcess> another = Optional.empty();
  private ZohoCrmStub stub;
  private List<URI> addresses = List.of();
  private boolean forTheWholeClass;

  /** A stub as most tests want it. */
  public StubExtension() {
    this(UnaryOperator.identity());
  }

  /** A stub that is started with further options. */
  public StubExtension(UnaryOperator<StubOptions> options) {
    this.options = options;
  }

  /**
   * Two stubs on one PostgreSQL database, the second in a process of its own. Calls go to them by
   * turns.
   *
   * @param options further options of the first
   * @param arguments the same for the second
   */
  public static StubExtension two(UnaryOperator<StubOptions> options, String... arguments) {
    StubExtension two = new StubExtension(options);
    two.argumentsOfAnother = Optional.of(List.of(arguments));
    return two;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    forTheWholeClass = true;
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
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
      close();
    }
  }

  /** The running stub; of two the one in this process. */
  public ZohoCrmStub stub() {
    return stub;
  }

  /** Where the stubs listen, one or two. */
  public List<URI> addresses() {
    return addresses;
  }

  /** How many calls were sent to all of them. */
  public int calls() {
    return calls.get();
  }

  /** The same, with all calls going to one of two stubs: the first, 0, or the second, 1. */
  public StubExtension only(int number) {
    StubExtension only = new StubExtension(options);
    only.stub = stub;
    only.addresses = List.of(addresses.get(number));
    return only;
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
      ContractChecks checks = call.checks(checks(call));
      ObservedExchange whole = exchange.withResponseBody(reply.body());
      assertThat(checks.responseFindings(whole))
          .as("faults of the answer to %s %s: %s", call.method(), call.target(), reply.body())
          .isEmpty();
      assertThat(checks.differencesOfOpinion(whole))
          .as("where validators differ over %s %s: %s", call.method(), call.target(), reply.body())
          .isEmpty();
    }
    return reply;
  }

  Reply sendUnchecked(Call call) {
    try {
      HttpResponse<byte[]> response =
          http.send(call.request(nextAddress(), LIMIT), HttpResponse.BodyHandlers.ofByteArray());
      String body = new String(response.body(), StandardCharsets.UTF_8);
      return new Reply(response.statusCode(), response.headers(), body);
    } catch (IOException failure) {
      throw new AssertionError(call.method() + " " + call.target() + " failed", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** By turns, so that of two calls at the same moment each goes to another stub. */
  private URI nextAddress() {
    return addresses.get(Math.floorMod(calls.getAndIncrement(), addresses.size()));
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

  /**
   * Stops a stub that was started by {@link #open}. Does nothing if it did not start: that has been
   * told by then, and another failure here would stand before it.
   */
  public void close() {
    try {
      if (another.isPresent()) {
        another.get().close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    } finally {
      if (stub != null) {
        stub.close();
      }
    }
  }

  private void start() {
    if (argumentsOfAnother.isEmpty()) {
      stub = start(TestedDatabase.options());
      addresses = List.of(stub.url());
      return;
    }
    String database = Postgres.shared().newDatabase();
    stub = start(StubOptions.forTests().withDatabase(database));
    List<String> arguments = new ArrayList<>(argumentsOfAnother.get());
    arguments.addAll(List.of("--port=0", "--database-url=" + database));
    try {
      StubProcess process = StubProcess.start(arguments.toArray(String[]::new));
      another = Optional.of(process);
      addresses = List.of(stub.url(), process.url());
    } catch (Exception | AssertionError failure) {
      stub.close();
      throw new AssertionError("The second stub does not start", failure);
    }
  }

  private ZohoCrmStub start(StubOptions usual) {
    return ZohoCrmStub.start(
        options
            .apply(usual)
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
