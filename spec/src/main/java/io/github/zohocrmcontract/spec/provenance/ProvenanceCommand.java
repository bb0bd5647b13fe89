package io.github.zohocrmcontract.spec.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes where everything in the contract comes from, as data or as the page for people. */
public final class ProvenanceCommand {

  private static final String PAGE = ".md";

  private ProvenanceCommand() {}

  /**
   * @param arguments the bundle as JSON, the folder {@code spec}, and each file to write: data, or
   *     the page if its name ends in {@code .md}
   * @throws ProvenanceException if anything has no source or more than one; nothing is written then
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException(
          "Say the bundle as JSON, the folder spec and at least one file to write.");
    }
    Provenance provenance =
        Provenance.of(JsonMapper.shared().readTree(Path.of(arguments[0])), Path.of(arguments[1]));
    if (!provenance.findings().isEmpty()) {
      throw new ProvenanceException(String.join("\n", provenance.findings()));
    }
    List<Path> files = Arrays.stream(arguments).skip(2).map(Path::of).toList();
    for (Path file : files) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          file.toString().endsWith(PAGE)
              ? new ProvenancePage(provenance).text()
              : new ProvenanceJson(provenance).text());
    }
  }
}
