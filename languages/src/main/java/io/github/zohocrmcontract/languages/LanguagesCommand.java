package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.openapitools.codegen.OpenAPIGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every client generator and writes {@code docs/languages.md}; or some of them, which renews
 * their rows, or writes {@code languages/target/languages.md} if not all have been tried.
 */
public final class LanguagesCommand {

  private static final Duration GENERATION_LIMIT = Duration.ofMinutes(20);

  private LanguagesCommand() {}

  /**
   * @param arguments the top directory, the bundle, the directory of complete settings, and {@code
   *     generators=} with names and commas between them, or nothing for all
   * @throws GenerationException if a generator is named that does not exist
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "Say the top directory, the bundle, the directory of settings, and generators=.");
    }
    Path top = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path bundle = Path.of(arguments[1]).toAbsolutePath();
    String names = arguments[3].substring("generators=".length()).strip();
    List<ClientGenerator> generators = generators(names);

    Path target = top.resolve("languages/target");
    Path work = Files.createDirectories(target.resolve("trials"));
    Languages languages = Languages.read(top.resolve("languages"));
    Samples samples = Samples.of(new JsonMapper().readTree(bundle.resolveSibling("openapi.json")));
    samples.write(work.resolve("samples"));
    GeneratorCli cli =
        new GeneratorCli(
            bundle,
            Path.of(arguments[2]).toAbsolutePath(),
            top.resolve("generator-config/templates"),
            GENERATION_LIMIT);

    Path resultsFile = work.resolve("results.json");
    if (names.isEmpty()) {
      Files.deleteIfExists(resultsFile);
    }
    TrialResults results = TrialResults.read(resultsFile, bundle);
    try (Stub stub = Stub.start(executableJar(top), work.resolve("stub.log"))) {
      Trials trying = new Trials(cli, languages, samples, stub.url(), work);
      ExecutorService workers =
          Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
      try {
        List<Future<Trial>> trials =
            generators.stream()
                .map(generator -> workers.submit(() -> trying.of(generator)))
                .toList();
        for (Future<Trial> trial : trials) {
          System.out.println(inALine(trial.get()));
          results.add(trial.get(), resultsFile);
        }
      } finally {
        workers.shutdownNow();
      }
    }
    Path page =
        results.areComplete() ? top.resolve("docs/languages.md") : target.resolve("languages.md");
    String version = OpenAPIGenerator.class.getPackage().getImplementationVersion();
    LanguageTable table =
        new LanguageTable(languages, version, results.bundle(), samples.bodies().size());
    Files.writeString(page, table.write(List.copyOf(results.trials().values())));
    System.out.println("Written: " + page);
  }

  private static String inALine(Trial trial) {
    return "%s: generated %s, names %s, compiled %s, ran %s, keeps samples %s"
        .formatted(
            trial.generator().name(),
            inWords(trial.generated()),
            inWords(trial.names()),
            inWords(trial.compiled()),
            inWords(trial.ran()),
            inWords(trial.keptSamples()));
  }

  private static String inWords(Step step) {
    String outcome = step.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return step.note().isEmpty() ? outcome : outcome + " (" + step.note() + ")";
  }

  /**
   * @param names with commas between them; all generators if empty
   */
  static List<ClientGenerator> generators(String names) {
    if (names.isEmpty()) {
      return ClientGenerator.all();
    }
    return Arrays.stream(names.split(",")).map(String::strip).map(ClientGenerator::named).toList();
  }

  static Path executableJar(Path top) throws IOException {
    Path target = top.resolve("server-stub/target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "There is no executable jar of the stub in " + target + ": mvn package."));
    }
  }
}
