package io.github.zohocrmcontract.site.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the elements of the contract come from, as its module has put it together. */
public final class Provenance {

  /** For descriptions that have none, since no document of the vendor is behind them. */
  public static final Provenance NONE = new Provenance(Map.of());

  private final Map<String, Origin> origins;

  private Provenance(Map<String, Origin> origins) {
    this.origins = Map.copyOf(origins);
  }

  /**
   * @param file {@code provenance.json}
   */
  public static Provenance read(Path file) throws IOException {
    Map<String, Origin> origins = new HashMap<>();
    try (InputStream source = Files.newInputStream(file)) {
      for (JsonNode entry : JsonMapper.shared().readTree(source).path("entries")) {
        origins.put(
            entry.path("element").asString("") + " " + entry.path("name").asString(""),
            new Origin(
                entry.path("evidence").asString(""),
                entry.path("sources").valueStream().map(each -> each.asString("")).toList()));
      }
    }
    return new Provenance(origins);
  }

  /** Of a parameter of an operation; {@code in} is path, query or header. */
  public Optional<Origin> parameter(String operation, String in, String name) {
    return origin("parameter", operation + " " + in + " " + name);
  }

  /** Of a key of a named schema. */
  public Optional<Origin> key(String schema, String name) {
    return origin("key", schema + "." + name);
  }

  /** Of a listed value; {@code place} is a named schema, or a key of one. */
  public Optional<Origin> value(String place, String value) {
    return origin("value", place + " = " + value);
  }

  /** Of an error that an operation answers, as an example shows it. */
  public Optional<Origin> error(String operation, String status, String example, String code) {
    return origin("error", operation + " " + status + " " + example + " " + code);
  }

  private Optional<Origin> origin(String element, String name) {
    return Optional.ofNullable(origins.get(element + " " + name));
  }
}
