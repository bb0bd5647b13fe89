package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Mixed calls for a long time leave nothing behind: no memory, no threads, no files. A normal build
 * plays a few rounds, {@code -Dsoak.minutes=30} goes on for so long.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SoakTest {

  private static final int CALLERS = 4;
  private static final int ROUNDS = 15;
  private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("soak.minutes", 0));
  private static final long MEGABYTE = 1 << 20;

  private static final String TERRITORIES = "/settings/territories";
  private static final String MEMBER =
      TERRITORIES + "/" + Sandbox.CHENNAI + "/users/" + Sandbox.SMITH;

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  /**
   * What the process holds, the stub and its callers together.
   *
   * @param heap bytes in use after a collection
   */
  private record Holdings(long heap, int threads, long files) {

    static Holdings now() {
      System.gc();
      var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
      var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Holdings(
          memory.getUsed(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          system.getOpenFileDescriptorCount());
    }

    @Override
    public String toString() {
      return heap / MEGABYTE + " MB, " + threads + " threads, " + files + " files";
    }
  }

  @Test
  void mixedCallsLeaveNothingBehind() throws Exception {
    long calls = play(Duration.ZERO);
    Holdings warm = Holdings.now();
    calls += play(TIME);
    Holdings after = Holdings.now();
    System.out.println("Soaked with " + calls + " rounds: " + warm + ", then " + after);
    assertThat(after.heap()).isLessThan(warm.heap() + 48 * MEGABYTE);
    assertThat(after.threads()).isLessThan(warm.threads() + 20);
    assertThat(after.files()).isLessThan(warm.files() + 40);
  }

  /** Lets all callers play at least some rounds, and for at least so long. */
  private static long play(Duration time) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      long end = System.nanoTime() + time.toNanos();
      List<Future<Integer>> rounds = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int number = caller;
        rounds.add(callers.submit(() -> rounds(number, end)));
      }
      long sum = 0;
      for (Future<Integer> each : rounds) {
        sum += each.get(time.toMinutes() + 5, TimeUnit.MINUTES);
      }
      return sum;
    } finally {
      callers.shutdownNow();
    }
  }

  private static int rounds(int caller, long end) {
    int round = 0;
    while (round < ROUNDS || System.nanoTime() < end) {
      round(caller, round++);
    }
    return round;
  }

  private static void round(int caller, int round) {
    expect(STUB.get("/users?per_page=3").as(Sandbox.USERS).send(), 200);
    expect(STUB.get("/users?per_page=none").as(Sandbox.USERS).send(), 400);
    expect(STUB.get("/users/" + Sandbox.NOBODY).as("unknown").send(), 401);
    expect(
        STUB.call("POST", "/oauth/v2/token")
            .form(
                "grant_type", "refresh_token",
                "client_id", "sandbox-client",
                "client_secret", "sandbox-secret",
                "refresh_token", "sandbox-refresh-documented-users")
            .send(),
        200);
    Reply made =
        STUB.post(TERRITORIES)
            .as(Sandbox.TERRITORIES)
            .json(
                "{\"territories\":[{\"name\":\"Soak %d %d\",\"permission_type\":\"read_only\",\"reporting_to\":{\"id\":\"%s\"}}]}"
                    .formatted(caller, round, Sandbox.CHENNAI))
            .send();
    expect(made, 201);
    String territory = made.text("/territories/0/details/id");
    expect(STUB.get(TERRITORIES + "/" + territory).as(Sandbox.TERRITORIES).send(), 200);
    expect(
        STUB.get(TERRITORIES + "/actions/associated_users_count").as(Sandbox.TERRITORIES).send(),
        200);
    expect(STUB.delete(TERRITORIES + "/" + territory).as(Sandbox.TERRITORIES).send(), 200);
    if (caller == 0) {
      expect(STUB.delete(MEMBER).as(Sandbox.TERRITORIES).send(), 200);
      expect(STUB.put(MEMBER).as(Sandbox.TERRITORIES).send(), 200);
    }
    expect(
        STUB.put("/users/" + Sandbox.MANAGER_OF_TEXAS)
            .as(Sandbox.TRANSFER)
            .json("{\"users\":[{\"first_name\":\"Soak %d %d\"}]}".formatted(caller, round))
            .send(),
        200);
    expect(
        STUB.get("/users")
            .as(Sandbox.USERS)
            .header("If-Modified-Since", "2050-01-01T00:00:00Z")
            .send(),
        304);
    expect(
        STUB.get("/Accounts/" + Sandbox.NOBODY + "?fields=Name").as(Sandbox.RECORDS).send(), 400);
    expect(STUB.call("GET", "/sandbox/v1/organisations").send(), 200);
  }

  private static void expect(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
  }
}
