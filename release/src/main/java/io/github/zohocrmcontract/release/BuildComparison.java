package io.github.zohocrmcontract.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Compares two builds byte by byte. Where archives differ it looks into them, and into those
 * within, since "the jar differs" helps nobody to mend it.
 */
public final class BuildComparison {

  private final List<Difference> differences = new ArrayList<>();

  private BuildComparison() {}

  /**
   * @param first the artifacts of a build, by name: see {@link PublishedFiles}
   * @param second those of the other
   * @return what differs; empty if the builds are equal to the byte
   */
  public static List<Difference> between(
      SortedMap<String, Path> first, SortedMap<String, Path> second) throws IOException {
    BuildComparison comparison = new BuildComparison();
    TreeSet<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      comparison.compare(name, bytes(first.get(name)), bytes(second.get(name)));
    }
    return List.copyOf(comparison.differences);
  }

  private static Optional<byte[]> bytes(Path file) throws IOException {
    return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
  }

  private void compare(String where, Optional<byte[]> first, Optional<byte[]> second)
      throws IOException {
    if (first.isEmpty() || second.isEmpty()) {
      report(where, "only in the " + (first.isEmpty() ? "second" : "first") + " build");
    } else if (!Arrays.equals(first.get(), second.get())) {
      explain(where, first.get(), second.get());
    }
  }

  private void explain(String where, byte[] first, byte[] second) throws IOException {
    if (where.endsWith(".jar")) {
      explainArchives(where, Archive.of(first), Archive.of(second));
    } else {
      report(where, lineThatDiffers(first, second).orElse("other bytes"));
    }
  }

  private void explainArchives(String where, Archive first, Archive second) throws IOException {
    int before = differences.size();
    TreeSet<String> names = new TreeSet<>(first.contents().keySet());
    names.addAll(second.contents().keySet());
    for (String name : names) {
      compare(where + " > " + name, content(first, name), content(second, name));
    }
    if (!List.copyOf(first.contents().keySet()).equals(List.copyOf(second.contents().keySet()))
        && first.contents().keySet().equals(second.contents().keySet())) {
      report(where, "the same entries in another order");
    }
    Map<String, List<String>> packedOtherwise = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : first.packing().entrySet()) {
      String other = second.packing().get(entry.getKey());
      if (other != null && !other.equals(entry.getValue())) {
        packedOtherwise
            .computeIfAbsent(entry.getValue() + " and " + other, what -> new ArrayList<>())
            .add(entry.getKey());
      }
    }
    packedOtherwise.forEach(
        (what, entries) -> report(where + " > " + entries.get(0) + more(entries.size() - 1), what));
    if (differences.size() == before) {
      report(where, "equal entries, packed in another way");
    }
  }

  private static String more(int others) {
    return others == 0 ? "" : " and " + others + " more";
  }

  private static Optional<byte[]> content(Archive archive, String name) {
    return Optional.ofNullable(archive.contents().get(name));
  }

  private static Optional<String> lineThatDiffers(byte[] first, byte[] second) {
    Optional<List<String>> lines = lines(first);
    Optional<List<String>> others = lines(second);
    if (lines.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    int length = Math.max(lines.get().size(), others.get().size());
    for (int line = 0; line < length; line++) {
      String one = line < lines.get().size() ? lines.get().get(line) : "";
      String other = line < others.get().size() ? others.get().get(line) : "";
      if (!one.equals(other)) {
        return Optional.of(
            "line "
                + (line + 1)
                + " is \""
                + shortened(one)
                + "\" and \""
                + shortened(other)
                + "\"");
      }
    }
    return Optional.of("other ends of lines");
  }

  private static Optional<List<String>> lines(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes))
              .toString()
              .lines()
              .toList());
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private static String shortened(String line) {
    return line.length() <= 200 ? line : line.substring(0, 200) + "...";
  }

  private void report(String where, String what) {
    differences.add(new Difference(where, what));
  }
}
