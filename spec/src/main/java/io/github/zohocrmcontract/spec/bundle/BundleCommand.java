package io.github.zohocrmcontract.spec.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes the bundle of a split description as {@code openapi.yaml} and {@code openapi.json}. */
public final class BundleCommand {

  private BundleCommand() {}

  /**
   * @param arguments the root file of the description, then each directory that shall hold the
   *     bundle
   * @throws BundleException if the description does not hang together
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException(
          "Say the root file of the description and at least one directory for the bundle.");
    }
    Bundle bundle = new Bundler().bundle(Path.of(arguments[0]));
    List<Path> directories = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    for (Path directory : directories) {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("openapi.yaml"), bundle.yaml());
      Files.writeString(directory.resolve("openapi.json"), bundle.json());
    }
  }
}
