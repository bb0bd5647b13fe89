package io.github.zohocrmcontract.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The artifacts in a directory that is laid out as a Maven repository. */
public final class PublishedFiles {

  /**
   * What the deployment adds: checksums follow from the files, and lists of versions have a date.
   */
  private static final Pattern OF_THE_REPOSITORY =
      Pattern.compile("maven-metadata.*\\.xml|.*\\.(md5|sha1|sha256|sha512)");

  private PublishedFiles() {}

  /**
   * @param repository the directory
   * @return the files by their paths in the repository, with slashes
   */
  public static SortedMap<String, Path> of(Path repository) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(repository)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !OF_THE_REPOSITORY.matcher(file.getFileName().toString()).matches())
          .map(file -> Map.entry(name(repository, file), file))
          .forEach(file -> files.put(file.getKey(), file.getValue()));
    }
    return files;
  }

  private static String name(Path repository, Path file) {
    return repository.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
