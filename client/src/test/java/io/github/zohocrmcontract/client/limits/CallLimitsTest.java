package io.github.zohocrmcontract.client.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No more calls at a time than allowed, and the credits that are left. */
class CallLimitsTest {

  @Test
  void noMoreCallsRunAtATimeThanAllowed() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(5);
    try (LocalServer server =
        LocalServer.answering(
            request -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              full.countDown();
              await(full);
              running.decrementAndGet();
              return Canned.empty(204);
            })) {
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .accessToken("1000.any")
              .parallelCalls(Edition.FREE)
              .build();
      ExecutorService threads = Executors.newFixedThreadPool(20);
      List<Future<?>> calls = new ArrayList<>();
      for (int count = 0; count < 40; count++) {
        calls.add(threads.submit(() -> crm.users().list()));
      }
      for (Future<?> call : calls) {
        call.get(50, TimeUnit.SECONDS);
      }
      threads.shutdownNow();
      assertThat(server.requests()).hasSize(40);
      assertThat(most).hasValue(5);
    }
  }

  @Test
  void aCallThatFailsMakesRoomForTheNext() {
    try (LocalServer server = LocalServer.answering(request -> Canned.empty(404))) {
      ZohoCrm crm =
          ZohoCrm.builder().server(server.url()).accessToken("1000.any").parallelCalls(1).build();
      for (int count = 0; count < 3; count++) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> crm.users().list()))
            .isNotNull();
      }
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void anAnswerThatRefusesSpeaksOfCreditsAsWell() {
    try (LocalServer server =
        LocalServer.answering(
            request -> new Canned(403, Map.of("X-API-CREDITS-REMAINING", "17"), new byte[0]))) {
      ZohoCrm crm = ZohoCrm.builder().server(server.url()).accessToken("1000.any").build();
      assertThatThrownBy(() -> crm.users().list()).isInstanceOf(PermissionException.class);
      assertThat(crm.limits().creditsRemaining()).hasValue(17);
    }
  }

  @Test
  void theCreditsThatAreLeftAreThoseOfTheLastAnswerThatNamedThem() {
    ConcurrentLinkedQueue<Map<String, String>> headers =
        new ConcurrentLinkedQueue<>(
            List.of(
                Map.of(),
                Map.of("X-API-CREDITS-REMAINING", "2499"),
                Map.of("x-api-credits-remaining", "2498"),
                Map.of(),
                Map.of("X-API-CREDITS-REMAINING", "many")));
    try (LocalServer server =
        LocalServer.answering(request -> new Canned(204, headers.remove(), new byte[0]))) {
      ZohoCrm crm = ZohoCrm.builder().server(server.url()).accessToken("1000.any").build();
      List<String> seen = new ArrayList<>();
      for (int count = 0; count < 5; count++) {
        crm.users().list();
        seen.add(crm.limits().creditsRemaining().toString());
      }
      assertThat(seen)
          .containsExactly(
              "OptionalLong.empty",
              "OptionalLong[2499]",
              "OptionalLong[2498]",
              "OptionalLong[2498]",
              "OptionalLong[2498]");
    }
  }

  @ParameterizedTest
  @CsvSource({"FREE,5", "STANDARD,10", "PROFESSIONAL,15", "ENTERPRISE,20", "ULTIMATE,25"})
  void anEditionAllowsSoManyCalls(Edition edition, int calls) {
    assertThat(edition.parallelCalls()).isEqualTo(calls);
    assertThat(CallLimits.parallel(calls).mostParallel()).hasValue(calls);
  }

  @Test
  void atLeastOneCallMustBeAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZohoCrm.builder().parallelCalls(0))
        .withMessageContaining("At least one");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
