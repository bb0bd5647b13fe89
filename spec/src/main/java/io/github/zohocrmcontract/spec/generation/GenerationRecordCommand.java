package io.github.zohocrmcontract.spec.generation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what a jar was made from, as lines of its manifest: the version and the hash of the
 * bundle and, where a generator was at work, which one and the hash of its configuration. Whoever
 * has the jar can tell with {@code sha256sum} whether a description is the one it was made from.
 *
 * <p>The configuration is several files, so its hash is that of their list as {@code sha256sum}
 * prints it: first the settings, then the templates in the order of their names.
 */
public final class GenerationRecordCommand {

  private static final String CONTRACT = "openapi";

  /** The names of the attributes in the manifest, one a description. */
  private static final Map<String, String> HASHES =
      Map.of(
          CONTRACT,
          "Contract-Bundle-SHA-256",
          "oauth",
          "OAuth-Bundle-SHA-256",
          "sandbox",
          "Sandbox-Bundle-SHA-256");

  private final Attributes record = new Attributes();

  private GenerationRecordCommand() {}

  /**
   * @param arguments the manifest to write, the directory of the bundles, which of them (with
   *     commas between); and, for what is generated, the version of openapi-generator, the file of
   *     its settings, and the directory of templates, which may be missing
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3 && arguments.length != 6) {
      throw new IllegalArgumentException(
          "Say the manifest to write, the directory of the bundles and which of them; and for"
              + " what is generated the generator's version, settings and templates.");
    }
    GenerationRecordCommand command = new GenerationRecordCommand();
    command.addBundles(Path.of(arguments[1]), List.of(arguments[2].split(",")));
    if (arguments.length == 6) {
      command.addGenerator(arguments[3], Path.of(arguments[4]), Path.of(arguments[5]));
    }
    command.write(Path.of(arguments[0]));
  }

  private void addBundles(Path bundles, List<String> names) throws IOException {
    record.putValue("Contract-Version", version(bundles.resolve(CONTRACT + ".json")));
    for (String name : names) {
      if (!HASHES.containsKey(name)) {
        throw new IllegalArgumentException(
            "There is no description \"" + name + "\"; write openapi, oauth or sandbox.");
      }
      record.putValue(
          HASHES.get(name), sha256(Files.readAllBytes(bundles.resolve(name + ".yaml"))));
    }
  }

  private void addGenerator(String version, Path settings, Path templates) throws IOException {
    record.putValue("Generator", "openapi-generator " + version);
    List<String> list = new ArrayList<>();
    list.add(line(settings));
    for (Path template : templates(templates)) {
      list.add(line(template));
    }
    record.putValue(
        "Generator-Configuration-SHA-256",
        sha256(String.join("", list).getBytes(StandardCharsets.UTF_8)));
  }

  private void write(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putAll(record);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream stream = Files.newOutputStream(file)) {
      manifest.write(stream);
    }
  }

  private static String version(Path bundle) {
    return new JsonMapper().readTree(bundle.toFile()).at("/info/version").asString();
  }

  private static List<Path> templates(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".mustache")).sorted().toList();
    }
  }

  /** As {@code sha256sum} prints a file of the working directory. */
  private static String line(Path file) throws IOException {
    return sha256(Files.readAllBytes(file)) + "  " + file.getFileName() + "\n";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
