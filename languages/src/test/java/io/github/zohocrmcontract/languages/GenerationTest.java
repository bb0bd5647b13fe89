package io.github.zohocrmcontract.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generates with cheap generators and with those that have settings, and proves that failures are
 * seen.
 */
class GenerationTest {

  private static final Path BUNDLE = Path.of(System.getProperty("contract.bundle"));
  private static final Path SETTINGS = Path.of(System.getProperty("generator.config"));
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir Path directory;

  @Test
  void theLibraryListsGeneratorsOfClientsAndNoOthers() {
    List<String> names = ClientGenerator.all().stream().map(ClientGenerator::name).toList();
    assertThat(names).contains("python", "java", "typescript-fetch").doesNotContain("spring");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jmeter", "k6"})
  void aGeneratorMakesAWholeClient(String generator) {
    Path output = directory.resolve("client");
    Generation generation = GenerateCommand.generate(cli(BUNDLE, LIMIT), generator, output);
    assertThat(generation.failure()).isEmpty();
    assertThat(generation.files()).isPositive();
    assertThat(output).isNotEmptyDirectory();
  }

  @Test
  void aTypeScriptClientCopiesOnlyKeysWithoutANameInCode() throws IOException {
    String model = Files.readString(firstClass("typescript-fetch", "src/models/UserToUpdate.ts"));
    assertThat(model).contains("'lastName': _lastName, ", "...additional,");
    assertThat(model).contains("'last_name': value['lastName'],").doesNotContain("...value");
  }

  @Test
  void aParameterOfGoIsNotNamedForTheKeyOfAnotherJob() throws IOException {
    Path api = firstClass("go", "api_users.go");
    assertThat(Files.readString(api)).contains("Request) JobId(").doesNotContain("TerritoryJobId");
    assertThat(Files.readString(api.resolveSibling("model_details.go"))).contains("TerritoryJobId");
  }

  @Test
  void aNameThatIsNoGeneratorIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> GenerateCommand.generate(cli(BUNDLE, LIMIT), "pythno", directory))
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining("pythno")
        .hasMessageContaining("python, ");
  }

  @Test
  void aDefectOfTheDescriptionFailsTheGeneration() throws IOException {
    Path defective = directory.resolve("defective.yaml");
    Files.writeString(
        defective, Files.readString(BUNDLE).replaceFirst("(?m)^info:$", "information:"));
    Path output = directory.resolve("client");
    assertThatThrownBy(() -> GenerateCommand.generate(cli(defective, LIMIT), "k6", output))
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining("k6 failed");
  }

  @Test
  void aGeneratorThatTakesTooLongIsEnded() {
    Generation generation =
        cli(BUNDLE, Duration.ofMillis(1))
            .generate("k6", directory.resolve("client"), directory.resolve("log"));
    assertThat(generation.failure()).contains("took too long");
  }

  @Test
  void anErrorThatAGeneratorReportsAndGoesOnFromIsAFailure() {
    String line = "[main] ERROR o.o.codegen.Some - No type defined";
    assertThat(ended(0, 5, line).failure()).contains(line);
  }

  @Test
  void aGeneratorThatWritesNothingHasFailed() {
    assertThat(ended(0, 0).failure()).contains("it wrote no file");
  }

  @Test
  void aWarningIsCountedAndNoFailure() {
    Generation generation =
        ended(0, 5, "[main] INFO  a.B - well", "[main] WARN  a.B - type: taken");
    assertThat(generation.failure()).isEmpty();
    assertThat(generation.warnings()).containsExactly("type: taken");
  }

  /** A file of a client with the templates that such clients get. */
  private Path firstClass(String generator, String file) {
    Path output = directory.resolve("client");
    Path templates = Path.of("..", "generator-config", "templates");
    GenerateCommand.generate(
        new GeneratorCli(BUNDLE, SETTINGS, templates.toAbsolutePath().normalize(), LIMIT),
        generator,
        output);
    return output.resolve(file);
  }

  private static Generation ended(int exitCode, long files, String... output) {
    return new Generation(new CommandResult(exitCode, false, List.of(output)), files);
  }

  private static GeneratorCli cli(Path description, Duration limit) {
    return new GeneratorCli(description, SETTINGS, SETTINGS.resolve("no-templates"), limit);
  }
}
