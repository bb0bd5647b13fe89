package io.github.zohocrmcontract.client.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What helps against errors, by code: the sentences of the contract, which the build puts here. */
public final class Cures {
  private static final Map<String, String> BY_CODE = read();

  private Cures() {}

  /**
   * What helps against an error with this code; empty for codes that the contract does not list.
   */
  public static Optional<String> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  // Without the file, as in a jar that was repacked badly, errors still say what they are.
  private static Map<String, String> read() {
    try (InputStream file = Cures.class.getResourceAsStream("cures.json")) {
      if (file == null) {
        return Map.of();
      }
      Map<String, String> cures = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> cure : JsonMapper.shared().readTree(file).properties()) {
        cures.put(cure.getKey(), cure.getValue().asString());
      }
      return Map.copyOf(cures);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
