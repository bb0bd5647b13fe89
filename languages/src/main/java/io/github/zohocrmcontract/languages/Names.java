package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Whether a client calls keys that no language can spell, {@code $current_shift} for instance, by
 * the names that the settings give them.
 */
final class Names {

  /** How far from the key on the wire its name may stand: an annotation may be between them. */
  private static final int LINES_BETWEEN = 3;

  /** Not code: the description itself lies in many clients, and pages about its models. */
  private static final Set<String> OTHER_FILES = Set.of("md", "yaml", "yml", "json", "html", "rst");

  private final Map<String, String> byKey;

  /**
   * @param byKey the name in code of each key
   */
  Names(Map<String, String> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  /** The names that complete settings give. */
  static Names of(Path settings) {
    Map<String, String> byKey = new TreeMap<>();
    JsonNode mappings = new YAMLMapper().readTree(settings.toFile()).path("nameMappings");
    mappings.properties().forEach(entry -> byKey.put(entry.getKey(), entry.getValue().asString()));
    return new Names(byKey);
  }

  /** The same keys, each called as on the wire. */
  Names asOnTheWire() {
    Map<String, String> same = new TreeMap<>();
    byKey.keySet().forEach(key -> same.put(key, key));
    return new Names(same);
  }

  /** What is not called so in this client, a sentence a key. */
  List<String> faults(Path client) throws IOException {
    List<List<String>> sources = sources(client);
    List<String> faults = new ArrayList<>();
    new TreeMap<>(byKey)
        .forEach(
            (key, name) -> {
              if (sources.stream().noneMatch(lines -> areTogether(lines, key, name))) {
                faults.add(key + " is not called " + name);
              }
            });
    return faults;
  }

  private static boolean areTogether(List<String> lines, String key, String name) {
    // In quotes, whatever a language does to the dollar: "\$key" and "${'$'}key" in Kotlin.
    String dollar = "(\\\\?\\$|\\$\\{'\\$'})";
    String onTheWire = Pattern.quote(key.replace("$", ""));
    Predicate<String> hasKey =
        Pattern.compile("[\"'`]" + (key.startsWith("$") ? dollar : "") + onTheWire + "[\"'`,]")
            .asPredicate();
    Predicate<String> hasName =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").asPredicate();
    for (int index = 0; index < lines.size(); index++) {
      if (hasKey.test(lines.get(index))) {
        int from = Math.max(0, index - LINES_BETWEEN);
        int to = Math.min(lines.size(), index + LINES_BETWEEN + 1);
        if (lines.subList(from, to).stream().anyMatch(hasName)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<List<String>> sources(Path client) throws IOException {
    try (Stream<Path> files = Files.walk(client)) {
      List<List<String>> sources = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!OTHER_FILES.contains(name.substring(name.lastIndexOf('.') + 1))) {
          // Not Files.readString: a client may hold a file that is not UTF-8.
          sources.add(
              new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
        }
      }
      return sources;
    }
  }
}
