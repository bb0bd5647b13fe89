package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.OpenAPIGenerator;

/**
 * Runs a generator on a description, in a Java machine of its own, so that none can harm the next.
 */
final class GeneratorCli {

  private static final String SHARED_SETTINGS = "common.yaml";

  private final Path description;
  private final Path settings;
  private final Path templates;
  private final Duration limit;

  /**
   * @param description the bundle
   * @param settings the directory with complete settings: one file a generator, and {@code
   *     common.yaml} for those without
   * @param templates the directory with a directory of templates for each generator that has some
   * @param limit how long one generator may take
   */
  GeneratorCli(Path description, Path settings, Path templates, Duration limit) {
    this.description = description;
    this.settings = settings;
    this.templates = templates;
    this.limit = limit;
  }

  /** Whether the generator has settings of its own. */
  boolean hasOwnSettings(String generator) {
    return Files.exists(settings.resolve(generator + ".yaml"));
  }

  /** How long one generator may take. */
  Duration limit() {
    return limit;
  }

  /**
   * Generates a client.
   *
   * @param generator the generator's name
   * @param output the directory to write the client to; made if missing
   * @param log the file to put the generator's output into
   */
  Generation generate(String generator, Path output, Path log) {
    List<String> words = new ArrayList<>();
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            library().toString(),
            OpenAPIGenerator.class.getName(),
            "generate",
            "--generator-name",
            generator,
            "--input-spec",
            description.toString(),
            "--config",
            settingsOf(generator).toString(),
            "--output",
            output.toString()));
    if (Files.isDirectory(templates.resolve(generator))) {
      words.addAll(List.of("--template-dir", templates.resolve(generator).toString()));
    }
    try {
      Files.createDirectories(output);
      Files.createDirectories(log.toAbsolutePath().getParent());
      List<Path> before = EarlierClient.files(output);
      CommandResult result =
          new Command(words, output.toAbsolutePath().getParent(), Map.of(), limit).run(log);
      List<Path> written = new ArrayList<>(EarlierClient.files(output));
      written.removeAll(before);
      return new Generation(result, written.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The complete settings that the generator gets. */
  Path settingsOf(String generator) {
    return settings.resolve(hasOwnSettings(generator) ? generator + ".yaml" : SHARED_SETTINGS);
  }

  /** The generator's jar, which holds all that it needs. */
  private static Path library() {
    try {
      return Path.of(
          OpenAPIGenerator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
