package io.github.zohocrmcontract.spec.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes the bundle of a split description as YAML and JSON, under the name of its root file. */
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
    Path root = Path.of(arguments[0]);
    Bundle bundle = new Bundler().bundle(root);
    String name = root.getFileName().toString().replaceFirst("\\.yaml$", "");
    List<Path> directories = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    for (Path directory : directories) {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(name + ".yaml"), bundle.yaml());
      Files.writeString(directory.resolve(name + ".json"), bundle.json());
    }
  }
}
