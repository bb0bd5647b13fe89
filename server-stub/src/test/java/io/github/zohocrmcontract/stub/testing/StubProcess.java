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
  private final String lineBefore;
  private final URI url;

  private StubProcess(Process process, String lineBefore, URI url) {
    this.process = process;
    this.lineBefore = lineBefore;
    this.url = url;
  }

  /** Starts a stub with these arguments, and waits until it says where it listens. */
  public static StubProcess start(String... arguments) throws Exception {
    return start(command(arguments));
  }

  /** Starts a stub by a command, and waits until it says where it listens. */
  public static StubProcess start(ProcessBuilder command) throws Exception {
    return start(command, 0);
  }

  /** Starts a stub by a command that has a line to say before where it listens. */
  public static StubProcess startAfterALine(ProcessBuilder command) throws Exception {
    return start(command, 1);
  }

  private static StubProcess start(ProcessBuilder command, int linesBefore) throws Exception {
    Process process = command.redirectErrorStream(true).start();
    try {
      BufferedReader printed = process.inputReader();
      String before = linesBefore == 0 ? "" : line(printed);
      return new StubProcess(process, before, url(line(printed)));
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

  /** What it said before. */
  public String lineBefore() {
    return lineBefore;
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

  /** The address in the line that the stub prints: "Zoho CRM stub at http://... ." */
  private static URI url(String line) {
    assertThat(line).startsWith("Zoho CRM stub at http://127.0.0.1:");
    return URI.create(line.replaceAll("^Zoho CRM stub at (\\S+)\\. .*$", "$1"));
  }

  private static String line(BufferedReader printed) throws Exception {
    return CompletableFuture.supplyAsync(() -> read(printed))
        .get(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
  }

  private static String read(BufferedReader printed) {
    try {
      return printed.readLine();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
