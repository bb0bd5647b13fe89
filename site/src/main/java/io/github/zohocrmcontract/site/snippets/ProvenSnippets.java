package io.github.zohocrmcontract.site.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which snippets of the generated clients were seen to work, as the module {@code languages} wrote
 * it down when it ran them.
 *
 * @param fingerprints of the snippets, by generator and operation
 */
public record ProvenSnippets(Map<String, Map<String, String>> fingerprints) {

  /** Reads what was written down; nothing if the file is not there. */
  public static ProvenSnippets read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new ProvenSnippets(Map.of());
    }
    return new ProvenSnippets(
        JsonMapper.shared()
            .readValue(
                Files.readString(file), new TypeReference<Map<String, Map<String, String>>>() {}));
  }

  /** Whether exactly this snippet was seen to work. */
  public boolean holds(SnippetLanguage language, String operation, String fingerprint) {
    return language
        .generator()
        .map(generator -> fingerprints.getOrDefault(generator, Map.of()))
        .filter(operations -> fingerprint.equals(operations.get(operation)))
        .isPresent();
  }
}
