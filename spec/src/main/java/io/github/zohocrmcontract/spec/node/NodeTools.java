package io.github.zohocrmcontract.spec.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and runs Node and npm of this machine. */
final class NodeTools {

  /** The first that can be told how many files of tests to run at a time. */
  private static final int OLDEST_NODE = 20;

  private static final int OLDEST_MINOR = 10;
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\..*");

  private final Path directory;

  /**
   * @param directory where the commands run
   */
  NodeTools(Path directory) {
    this.directory = directory;
  }

  /**
   * @throws NodeProofsException if Node is missing or too old, or npm is missing
   */
  void check() {
    Optional<String> node = answer("node", "--version");
    if (node.isEmpty()) {
      throw unusable("there is no Node on the PATH");
    }
    Matcher version = VERSION.matcher(node.get());
    if (!version.matches() || isTooOld(version)) {
      throw unusable("the one on the PATH is " + node.get());
    }
    if (answer("npm", "--version").isEmpty()) {
      throw unusable("there is no npm on the PATH");
    }
  }

  private static boolean isTooOld(Matcher version) {
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    return major < OLDEST_NODE || major == OLDEST_NODE && minor < OLDEST_MINOR;
  }

  /**
   * Runs a command of npm; what it prints goes where ours goes.
   *
   * @return its exit code
   */
  int npm(String... arguments) {
    List<String> command = new ArrayList<>(List.of("npm"));
    command.addAll(List.of(arguments));
    try {
      return waitFor(
          builder(command)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw unusable("npm did not start: " + e.getMessage());
    }
  }

  private Optional<String> answer(String... command) {
    try {
      Process process = builder(List.of(command)).redirectErrorStream(true).start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return waitFor(process) == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private ProcessBuilder builder(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
      // There npm is a batch file, which only the command interpreter starts.
      whole.addAll(List.of("cmd", "/c"));
    }
    whole.addAll(command);
    return new ProcessBuilder(whole).directory(directory.toFile());
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new NodeProofsException("The build was interrupted.");
    }
  }

  private static NodeProofsException unusable(String found) {
    return new NodeProofsException(
        "The proofs of the description need Node "
            + OLDEST_NODE
            + "."
            + OLDEST_MINOR
            + " or newer with npm, but "
            + found
            + ": install it, or leave out lint, Prism and Postman with -Dproofs.node=false.");
  }
}
