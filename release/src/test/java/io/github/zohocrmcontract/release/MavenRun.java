package io.github.zohocrmcontract.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of Maven as a process of its own. */
final class MavenRun {

  private static final int MINUTES = 15;

  private final Path folder;
  private final List<String> arguments = new ArrayList<>();
  private String umask = "022";
  private String timeZone = "Etc/UTC";
  private String options = "";

  private MavenRun(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder with the POM
   * @param arguments goals and options
   */
  static MavenRun in(Path folder, String... arguments) {
    MavenRun run = new MavenRun(folder);
    run.arguments.addAll(List.of("--batch-mode", "--no-transfer-progress"));
    run.arguments.addAll(Arrays.asList(arguments));
    return run;
  }

  MavenRun under(Surroundings surroundings) {
    umask = surroundings.umask();
    timeZone = surroundings.timeZone();
    options = String.join(" ", surroundings.options());
    return this;
  }

  /**
   * @param log the file for what Maven prints
   * @throws AssertionError with the last lines of the log if Maven fails
   */
  void logTo(Path log) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "umask " + umask + " && exec \"$0\" \"$@\""));
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TZ", timeZone);
    builder.environment().put("MAVEN_OPTS", options);
    builder.environment().remove("MAVEN_ARGS");
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError(
            "Maven did not end within " + MINUTES + " minutes; see " + log + "\n" + end(log));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new AssertionError("Maven failed; see " + log + "\n" + end(log));
    }
  }

  private static String end(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }
}
