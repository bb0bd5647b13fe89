package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server stub in a process of its own, on a free port of the loopback address. */
final class Stub implements AutoCloseable {

  private static final Pattern GREETING = Pattern.compile("Zoho CRM stub at (http://\\S+)\\.");
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Process process;
  private final String url;

  private Stub(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts the stub and waits until it greets.
   *
   * @param jar its executable jar
   * @param log the file to put its output into
   */
  static Stub start(Path jar, Path log) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(java.toString(), "-jar", jar.toString(), "--port", "0")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher greeting = GREETING.matcher(Files.readString(log));
      if (greeting.find()) {
        return new Stub(process, greeting.group(1));
      }
      Thread.sleep(LOOK_AGAIN.toMillis());
    }
    process.destroyForcibly();
    throw new IllegalStateException("The stub did not start; see " + log + ".");
  }

  /** Where it listens, without a slash at the end. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
