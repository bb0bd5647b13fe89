package io.github.zohocrmcontract.spec.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what helps against each error out of the bundle, for clients to carry. */
public final class CuresCommand {
  private static final String PLACE = "/components/schemas/ResultCode/x-cures";

  private CuresCommand() {}

  /**
   * @param arguments the bundle as JSON, then the file to write
   * @throws BundleException if the bundle has no cures
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Say the bundle as JSON and the file for the cures.");
    }
    JsonMapper json = JsonMapper.shared();
    JsonNode cures = json.readTree(Path.of(arguments[0])).at(PLACE);
    if (!cures.isObject() || cures.isEmpty()) {
      throw new BundleException("The bundle has nothing at " + PLACE + ".");
    }
    Path file = Path.of(arguments[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, json.writeValueAsString(cures) + "\n");
  }
}
