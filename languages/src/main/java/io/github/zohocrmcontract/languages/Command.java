package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to run in a process of its own, with a limit.
 *
 * @param words the program and its arguments
 * @param directory where it runs
 * @param environment variables to set in addition to ours
 * @param limit how long it may take; then it is ended, and what it started, too
 */
record Command(
    List<String> words, Path directory, Map<String, String> environment, Duration limit) {

  private static final int CANNOT_START = 127;

  /**
   * Runs the program and waits for its end.
   *
   * @param log the file to put its output into, errors included
   */
  CommandResult run(Path log) {
    try {
      ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return await(builder.start(), log);
    } catch (IOException e) {
      return new CommandResult(CANNOT_START, false, List.of(e.getMessage()));
    }
  }

  private CommandResult await(Process process, Path log) {
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        end(process);
      }
      return new CommandResult(process.waitFor(), !ended, lines(log));
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + words.get(0) + ".", e);
    } catch (IOException e) {
      end(process);
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static List<String> lines(Path log) throws IOException {
    // Not Files.readAllLines: what a compiler prints need not be UTF-8.
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
  }
}
