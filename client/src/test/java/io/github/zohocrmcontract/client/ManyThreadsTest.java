package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client for all threads. */
@Timeout(120)
class ManyThreadsTest {
  private static final int THREADS = 32;
  private static final int CALLS = 40;

  /** The first token is refused from the 300th call on; every eleventh user is busy at first. */
  @Test
  void everyThreadGetsItsOwnAnswers() throws Exception {
    AtomicInteger tokens = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    Set<String> seen = ConcurrentHashMap.newKeySet();
    try (LocalServer server =
        LocalServer.answering(request -> answer(request, tokens, calls, seen))) {
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .refreshToken("id", "secret", "1000.refresh")
              .pause(time -> {})
              .build();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          int number = thread;
          tasks.add(() -> namesOf(crm.withHeader("X-Thread", "t" + number), number));
        }
        for (Future<List<String>> names : threads.invokeAll(tasks, 100, TimeUnit.SECONDS)) {
          assertThat(names.get()).hasSize(CALLS);
        }
      } finally {
        threads.shutdownNow();
      }
    }
    assertThat(calls.get()).isGreaterThan(THREADS * CALLS);
    assertThat(tokens.get()).isEqualTo(2);
  }

  private static List<String> namesOf(ZohoCrm crm, int thread) {
    List<String> names = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      String id = Integer.toString(1_000 * (thread + 1) + call);
      User user = crm.users().get(id).orElseThrow();
      assertThat(user.getId()).isEqualTo(id);
      assertThat(user.getFullName()).isEqualTo("t" + thread + " asked");
      names.add(user.getFullName());
    }
    return names;
  }

  private static Canned answer(
      Recorded request, AtomicInteger tokens, AtomicInteger calls, Set<String> seen) {
    String path = request.uri().getPath();
    if (path.startsWith("/oauth")) {
      return Canned.json(
          200, "{\"access_token\":\"1000.t" + tokens.incrementAndGet() + "\",\"expires_in\":3600}");
    }
    int number = calls.incrementAndGet();
    String id = path.substring(path.lastIndexOf('/') + 1);
    if (Integer.parseInt(id) % 11 == 0 && seen.add(id)) {
      return new Canned(429, Map.of("Retry-After", "1"), new byte[0]);
    }
    if (number > 300 && request.header("Authorization").endsWith(".t1")) {
      return Canned.json(401, "{\"code\":\"INVALID_TOKEN\",\"message\":\"no\"}");
    }
    return Canned.json(
        200,
        "{\"users\":[{\"id\":\"%s\",\"full_name\":\"%s asked\"}]}"
            .formatted(id, request.header("X-Thread")));
  }
}
