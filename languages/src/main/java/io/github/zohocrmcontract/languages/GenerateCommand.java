package io.github.zohocrmcontract.languages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Makes a client in one language: {@code mvn compile -pl languages -am -Dgenerator=python}. */
public final class GenerateCommand {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  private GenerateCommand() {}

  /**
   * @param arguments the generator's name, the bundle, the directory of complete settings, the one
   *     of templates and the one to write the client to
   * @throws GenerationException if there is no such generator, the directory to write to holds
   *     anything but an earlier client, or the generator fails
   */
  public static void main(String[] arguments) {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "Say the generator, the bundle, and the directories of settings, of templates and to write to.");
    }
    String generator = arguments[0];
    Path output = Path.of(arguments[4]).toAbsolutePath();
    GeneratorCli cli =
        new GeneratorCli(
            Path.of(arguments[1]).toAbsolutePath(),
            Path.of(arguments[2]).toAbsolutePath(),
            Path.of(arguments[3]).toAbsolutePath(),
            LIMIT);
    Generation generation = generate(cli, generator, output);
    System.out.printf(
        "%d files of %s are in %s; settings: %s%n",
        generation.files(),
        generator,
        output,
        cli.hasOwnSettings(generator) ? generator + ".yaml on common.yaml" : "common.yaml");
  }

  /**
   * Makes a client in place of an earlier one.
   *
   * @param output empty, new, or with nothing in it but an earlier client
   * @throws GenerationException if there is no such generator, the directory holds anything else,
   *     or the generator fails
   */
  static Generation generate(GeneratorCli cli, String generator, Path output) {
    ClientGenerator.named(generator);
    new EarlierClient(output).remove();
    Path log = output.resolveSibling(output.getFileName() + "-generator.log");
    Generation generation = cli.generate(generator, output, log);
    Optional<String> failure = generation.failure();
    if (failure.isPresent()) {
      throw new GenerationException(
          "The generator " + generator + " failed: " + failure.get() + ". See " + log + ".");
    }
    return generation;
  }
}
