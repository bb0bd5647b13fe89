package io.github.zohocrmcontract.stub.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The seeds that come with the stub: one organisation for each document, and an empty one. */
public final class Seeds {

  private static final List<String> FILES =
      List.of(
          "documented-users",
          "documented-territories",
          "documented-transfer",
          "documented-records",
          "empty",
          "few-licences");

  private final List<Seed> all;

  private Seeds(List<Seed> all) {
    this.all = all;
  }

  /**
   * Reads the seeds.
   *
   * @param furtherFiles files of organisations beside those that come with the stub
   * @throws IllegalArgumentException with a sentence for the caller, if a file is of no use
   */
  public static Seeds load(List<Path> furtherFiles) {
    List<Seed> seeds = new ArrayList<>();
    FILES.forEach(file -> seeds.add(read(file)));
    for (Path file : furtherFiles) {
      Seed seed = SeedFile.read(file);
      if (seeds.stream().anyMatch(each -> each.organisation().equals(seed.organisation()))) {
        throw SeedFile.unusable(
            file, "There is an organisation " + seed.organisation() + " already.", null);
      }
      seeds.add(seed);
    }
    return new Seeds(List.copyOf(seeds));
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
