package io.github.zohocrmcontract.client.testing;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.auth.FileTokenStore;
import io.github.zohocrmcontract.client.auth.InMemoryTokenStore;
import io.github.zohocrmcontract.client.auth.JdbcTokenStore;
import io.github.zohocrmcontract.client.auth.TokenStore;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A process of its own with many threads that all call at once. */
public final class StampedeProcess {
  private StampedeProcess() {}

  /** Arguments: address of the store, address of the server, number of threads. */
  public static void main(String[] arguments) throws Exception {
    URI server = URI.create(arguments[1]);
    ZohoCrm crm =
        ZohoCrm.builder()
            .server(server)
            .refreshToken("id", "secret", "1000.refresh")
            .tokenStore(store(arguments[0]))
            .build();
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.resolve("/ready")).build(),
            HttpResponse.BodyHandlers.discarding());
    runAll(Integer.parseInt(arguments[2]), () -> crm.users().list());
  }

  /** The store at this address: {@code memory}, {@code file:} with a directory, or a database. */
  public static TokenStore store(String address) {
    if (address.equals("memory")) {
      return new InMemoryTokenStore();
    }
    return address.startsWith("file:")
        ? new FileTokenStore(Path.of(address.substring("file:".length())))
        : new JdbcTokenStore(Databases.at(address));
  }

  /** Runs a task in many threads at once, and fails if one of them does. */
  public static void runAll(int threads, Runnable task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(pool.submit(task));
      }
      for (Future<?> each : all) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Starts processes, waits for them, and fails with what they print if one of them does. */
  public static void start(int processes, String store, URI server, int threads)
      throws IOException, InterruptedException {
    List<Process> running = new ArrayList<>();
    List<Path> outputs = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        outputs.add(Files.createTempFile("stampede", ".txt"));
        running.add(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx96m",
                    "-cp",
                    classPath(),
                    StampedeProcess.class.getName(),
                    store,
                    server.toString(),
                    Integer.toString(threads))
                .redirectErrorStream(true)
                .redirectOutput(outputs.get(i).toFile())
                .start());
      }
      for (int i = 0; i < processes; i++) {
        boolean ended = running.get(i).waitFor(120, TimeUnit.SECONDS);
        if (!ended || running.get(i).exitValue() != 0) {
          throw new AssertionError(
              (ended ? "A process failed:\n" : "A process did not end:\n")
                  + Files.readString(outputs.get(i)));
        }
      }
    } finally {
      running.forEach(Process::destroyForcibly);
      for (Path output : outputs) {
        Files.deleteIfExists(output);
      }
    }
  }

  // Under Surefire, the class path of this process is one jar that refers to the others.
  private static String classPath() {
    String own = System.getProperty("java.class.path");
    return System.getProperty("surefire.test.class.path", own) + File.pathSeparator + own;
  }
}
