package io.github.zohocrmcontract.client.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Prism, mocking the bundle on this machine. Stopped when closed. */
public final class Prism implements AutoCloseable {
  private static final int START_SECONDS = 120;

  private final Process process;
  private final URI url;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final CompletableFuture<Void> listening = new CompletableFuture<>();

  private Prism(Process process, URI url) {
    this.process = process;
    this.url = url;
    Thread reader = new Thread(this::read, "prism-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts Prism from the lock file's packages and waits until it listens.
   *
   * @throws IllegalStateException in one sentence, if it is not installed or does not start
   */
  public static Prism mock(Path description, Path specDirectory) {
    Path command = specDirectory.resolve("node_modules/.bin/prism");
    if (!Files.isExecutable(command)) {
      throw new IllegalStateException(
          "Prism is not installed: run 'npm ci' in spec/, or leave the proofs that need Node out with -Dproofs.node=false.");
    }
    try {
      int port = freePort();
      Process process =
          new ProcessBuilder(
                  command.toString(),
                  "mock",
                  "--host",
                  "127.0.0.1",
                  "--port",
                  Integer.toString(port),
                  description.toString())
              .redirectErrorStream(true)
              .start();
      Prism prism = new Prism(process, URI.create("http://127.0.0.1:" + port));
      prism.awaitListening();
      return prism;
    } catch (IOException fault) {
      throw new IllegalStateException("Prism could not be started: " + fault.getMessage(), fault);
    }
  }

  /** Where the paths of the contract begin. */
  public URI url() {
    return url;
  }

  // Between here and Prism's start another process could take the port; then Prism says so and the
  // test fails with it.
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (lastLines) {
          lastLines.add(line);
          if (lastLines.size() > 20) {
            lastLines.remove();
          }
        }
        if (line.contains("is listening on")) {
          listening.complete(null);
        }
      }
    } catch (IOException closed) {
      // The process has ended; what it said is kept.
    }
    listening.completeExceptionally(new IOException("it has ended"));
  }

  private void awaitListening() {
    try {
      listening.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException fault) {
      close();
      throw new IllegalStateException("Prism did not start; it said: " + output(), fault);
    } catch (InterruptedException interrupted) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Prism started", interrupted);
    }
  }

  private String output() {
    synchronized (lastLines) {
      return String.join("\n", lastLines);
    }
  }

  @Override
  public void close() {
    // Prism starts children of its own.
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
