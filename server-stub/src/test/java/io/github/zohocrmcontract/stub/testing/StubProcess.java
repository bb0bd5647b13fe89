package io.github.zohocrmcontract.stub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A stub in a process of its own, which can be killed. */
public final class StubProcess implements AutoCloseable {
  private static final int LIMIT_IN_SECONDS = 60;

  private final Process process;
  private final URI url;

  private StubProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Starts a stub with these arguments, and waits until it says where it listens. */
  public static StubProcess start(String... arguments) throws Exception {
    Process process = command(arguments).start();
    try {
      return new StubProcess(process, url(process));
    } catch (Exception | AssertionError failure) {
      process.destroyForcibly();
      throw failure;
    }
  }

  /** The command that starts a stub with these arguments, its errors among what it prints. */
  public static ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ZohoCrmStub.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Where it listens. */
  public URI url() {
    return url;
  }

  /** Ends the process at once, as {@code kill -9} does, and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** The address in the first line that the stub prints: "Zoho CRM stub at http://... ." */
  private static URI url(Process process) throws Exception {
    BufferedReader printed = process.inputReader();
    String line =
        CompletableFuture.supplyAsync(() -> firstLine(printed))
            .get(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
    assertThat(line).startsWith("Zoho CRM stub at http://127.0.0.1:");
    return URI.create(line.replaceAll("^Zoho CRM stub at (\\S+)\\. .*$", "$1"));
  }

  private static String firstLine(BufferedReader printed) {
    try {
      return printed.readLine();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
