package io.github.zohocrmcontract.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.journal.JournalEntry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes as a team would write them, in parallel, and looks at what they left. */
@Timeout(120)
class ZohoSandboxTest {
  private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();
  private static final Set<URI> STUBS = ConcurrentHashMap.newKeySet();

  @BeforeEach
  @AfterEach
  void forget() {
    NAMES.clear();
    STUBS.clear();
  }

  @Test
  void testsInParallelHaveAnOrganisationEachAndShareOneStub() {
    run(OneForEachTest.class, OneForTheClass.class, AnotherForTheClass.class)
        .testEvents()
        .assertStatistics(count -> count.started(6 + 4 + 1).succeeded(6 + 4 + 1).failed(0));
    assertThat(NAMES).as("one for each of 6 tests, and one for each of 2 classes").hasSize(8);
    assertThat(STUBS).hasSize(1);
  }

  @Test
  void theStubIsStoppedWhenTheRunIsOver() {
    run(AnotherForTheClass.class).testEvents().assertStatistics(count -> count.succeeded(1));
    URI stub = STUBS.iterator().next();
    assertThatThrownBy(() -> get(stub, "/health", "none")).isInstanceOf(IOException.class);
  }

  @Test
  void testsWithOtherOptionsHaveAnotherStub() {
    run(AnotherForTheClass.class, WithoutJournal.class)
        .testEvents()
        .assertStatistics(count -> count.succeeded(2).failed(0));
    assertThat(STUBS).hasSize(2);
  }

  @Test
  void outsideOfATestThereIsNoOrganisation() {
    assertThatThrownBy(() -> ZohoSandbox.empty().accessToken())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@RegisterExtension");
  }

  private static EngineExecutionResults run(Class<?>... tests) {
    EngineTestKit.Builder builder =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
    for (Class<?> test : tests) {
      builder.selectors(selectClass(test));
    }
    EngineExecutionResults results = builder.execute();
    assertThat(results.allEvents().failed().list()).isEmpty();
    return results;
  }

  private static HttpResponse<String> get(URI stub, String path, String token)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(stub + path))
                .header("Authorization", "Zoho-oauthtoken " + token)
                .timeout(Duration.ofSeconds(30))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static int status(ZohoSandbox zoho, String path)
      throws IOException, InterruptedException {
    return get(zoho.url(), path, zoho.accessToken()).statusCode();
  }

  private static void note(ZohoSandbox zoho) {
    NAMES.add(zoho.organisation().name());
    STUBS.add(zoho.url());
  }

  @Execution(ExecutionMode.CONCURRENT)
  static class OneForEachTest {
    @RegisterExtension final ZohoSandbox zoho = ZohoSandbox.generated(30, 5, 7);

    @RepeatedTest(6)
    void faultsJournalAndTimeAreThoseOfTheTest() throws Exception {
      note(zoho);
      assertThat(status(zoho, "/crm/v7/users")).isEqualTo(200);
      zoho.add(Fault.answering("INTERNAL_ERROR").times(1));
      assertThat(status(zoho, "/crm/v7/users")).isEqualTo(500);
      assertThat(status(zoho, "/crm/v7/users?per_page=1")).isEqualTo(200);
      assertThat(zoho.journal()).extracting(JournalEntry::status).containsExactly(200, 500, 200);
      assertThat(zoho.state().users()).isEqualTo(30);

      String shortLived = zoho.login(zoho.state().superAdmin(), "ZohoCRM.users.READ").accessToken();
      assertThat(get(zoho.url(), "/crm/v7/users", shortLived).statusCode()).isEqualTo(200);
      zoho.advance(Duration.ofMinutes(61));
      assertThat(get(zoho.url(), "/crm/v7/users", shortLived).statusCode()).isEqualTo(401);
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  static class OneForTheClass {
    @RegisterExtension static final ZohoSandbox zoho = ZohoSandbox.like("documented-territories");

    @RepeatedTest(4)
    void allTestsSeeTheSame() throws Exception {
      note(zoho);
      assertThat(get(zoho.url(), "/crm/v7/settings/territories", zoho.accessToken()).body())
          .contains("Chennai");
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  static class AnotherForTheClass {
    @RegisterExtension static final ZohoSandbox zoho = ZohoSandbox.empty();

    @Test
    void nobodyElseIsHere() {
      note(zoho);
      assertThat(zoho.state().users()).isEqualTo(1);
      assertThat(zoho.journal()).isEmpty();
    }
  }

  static class WithoutJournal {
    @RegisterExtension
    static final ZohoSandbox zoho =
        ZohoSandbox.empty().inStub(options -> options.withJournalSize(0));

    @Test
    void nothingIsKept() throws Exception {
      note(zoho);
      assertThat(status(zoho, "/crm/v7/users")).isEqualTo(200);
      assertThat(zoho.journal()).isEmpty();
    }
  }
}
