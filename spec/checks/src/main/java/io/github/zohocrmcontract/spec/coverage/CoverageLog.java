package io.github.zohocrmcontract.spec.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where tests write down what they have seen, each fact once, at once, so that nothing is lost if a
 * test run is broken off. Each log has a file of its own in the directory; several processes may
 * write at the same time.
 */
public final class CoverageLog {

  private final Path file;
  private final Set<CoverageFact> known = ConcurrentHashMap.newKeySet();

  /**
   * A new log.
   *
   * @param directory made if it is not there
   */
  public CoverageLog(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.file = directory.resolve(UUID.randomUUID() + ".tsv");
  }

  /** A log in the directory of the system property {@code contract.seen}, if it is set. */
  public static Optional<CoverageLog> configured() {
    return Optional.ofNullable(System.getProperty("contract.seen"))
        .map(Path::of)
        .map(CoverageLog::new);
  }

  /** Writes down those that are new. */
  public void add(Collection<CoverageFact> facts) {
    List<String> lines = new ArrayList<>();
    for (CoverageFact fact : facts) {
      if (known.add(fact)) {
        lines.add(fact.line());
      }
    }
    if (!lines.isEmpty()) {
      append(lines);
    }
  }

  private synchronized void append(List<String> lines) {
    try {
      Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * What all logs in a directory have seen.
   *
   * @return empty if the directory is not there
   */
  public static Set<CoverageFact> readAll(Path directory) {
    Set<CoverageFact> facts = new TreeSet<>();
    if (!Files.isDirectory(directory)) {
      return facts;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path each : files.toList()) {
        Files.readAllLines(each).forEach(line -> facts.add(CoverageFact.of(line)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return facts;
  }
}
