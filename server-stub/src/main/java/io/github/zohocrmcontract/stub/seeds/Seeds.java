package io.github.zohocrmcontract.stub.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The seeds that come with the stub: one organisation for each document, and an empty one. */
public final class Seeds {

  private static final List<String> FILES =
      List.of("documented-users", "documented-territories", "documented-transfer", "empty");

  private final List<Seed> all;

  private Seeds(List<Seed> all) {
    this.all = all;
  }

  /** Reads the seeds. */
  public static Seeds load() {
    return new Seeds(FILES.stream().map(Seeds::read).toList());
  }

  /** The seeds. */
  public List<Seed> all() {
    return all;
  }

  private static Seed read(String file) {
    try (InputStream source = Seeds.class.getResourceAsStream("/seeds/" + file + ".json")) {
      return JsonMapper.shared().readValue(source, Seed.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
