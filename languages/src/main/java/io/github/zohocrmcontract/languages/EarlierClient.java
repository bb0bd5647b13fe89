package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The client that a folder holds from an earlier run, as openapi-generator lists it there. What its
 * successor does not write would stay behind and be taken for a part of it.
 */
final class EarlierClient {

  /** The generator's own notes, which its list leaves out. */
  private static final String NOTES = ".openapi-generator";

  private static final String LIST = "FILES";

  /** People write into it, and the generator heeds what is there. */
  private static final String IGNORED = ".openapi-generator-ignore";

  private static final int NAMED_AT_MOST = 3;

  private final Path directory;

  /**
   * @param directory where a client is to be written to; need not be there
   */
  EarlierClient(Path directory) {
    this.directory = directory;
  }

  /**
   * Removes the earlier client, if there is one, except for its {@code .openapi-generator-ignore}.
   *
   * @throws GenerationException if the directory holds anything else; nothing is removed then
   */
  void remove() {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new GenerationException(
          directory + " is a file. Name a folder that is empty or new with -Doutput.");
    }
    try {
      List<Path> files = files(directory);
      Set<Path> known = known();
      List<Path> others = files.stream().filter(file -> !isOfClient(file, known)).toList();
      if (!others.isEmpty()) {
        throw new GenerationException(refusal(others));
      }
      for (Path file : files) {
        if (!file.equals(Path.of(IGNORED))) {
          delete(directory.resolve(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All files, as seen from the directory. Links are not followed: what they lead to is not ours.
   */
  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file))
          .map(directory::relativize)
          .sorted()
          .toList();
    }
  }

  private Set<Path> known() throws IOException {
    Path list = directory.resolve(NOTES).resolve(LIST);
    return Files.exists(list)
        ? Files.readAllLines(list).stream().map(Path::of).collect(Collectors.toSet())
        : Set.of();
  }

  private boolean isOfClient(Path file, Set<Path> known) {
    return known.contains(file)
        || !known.isEmpty() && (file.startsWith(NOTES) || file.equals(Path.of(IGNORED)));
  }

  private String refusal(List<Path> others) {
    String named =
        others.stream().limit(NAMED_AT_MOST).map(Path::toString).collect(Collectors.joining(", "));
    int more = others.size() - NAMED_AT_MOST;
    return directory
        + " holds what no earlier client lists as its own: "
        + named
        + (more > 0 ? " and " + more + " more" : "")
        + ". Nothing was changed. Take it away, or name another folder with -Doutput.";
  }

  /** With the folders that are empty then. */
  private void delete(Path file) throws IOException {
    Files.delete(file);
    Path folder = file.getParent();
    while (!folder.equals(directory) && isEmpty(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
