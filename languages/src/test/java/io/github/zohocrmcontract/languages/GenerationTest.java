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
  void ofAnEarlierClientNothingStaysButWhatToIgnoreAndOnlyWhatIsWrittenCounts() throws IOException {
    Path output = directory.resolve("client");
    Path fresh = directory.resolve("fresh");
    GenerateCommand.generate(cli(BUNDLE, LIMIT), "k6", output);
    Path ignored = output.resolve(".openapi-generator-ignore");
    Files.writeString(ignored, "nothing-of-that-name\n");
    Generation generation = GenerateCommand.generate(cli(BUNDLE, LIMIT), "jmeter", output);
    Generation expected = GenerateCommand.generate(cli(BUNDLE, LIMIT), "jmeter", fresh);
    assertThat(EarlierClient.files(output)).isEqualTo(EarlierClient.files(fresh));
    assertThat(ignored).hasContent("nothing-of-that-name");
    assertThat(generation.files()).isEqualTo(expected.files() - 1);
  }

  @Test
  void aFolderWithAnythingButAnEarlierClientIsRefusedAndNotTouched() throws IOException {
    Path output = Files.createDirectories(directory.resolve("client"));
    Files.writeString(output.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> GenerateCommand.generate(cli(BUNDLE, LIMIT), "k6", output))
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining(output + " holds what no earlier client lists as its own: notes.txt.")
        .hasMessageContaining("name another folder with -Doutput");
    assertThat(EarlierClient.files(output)).containsExactly(Path.of("notes.txt"));
  }

  @Test
  void aFileOfSomebodyElseBesideAnEarlierClientIsRefusedAndNothingIsRemoved() throws IOException {
    Path output = earlier("lib/client.py", "../outside.txt");
    Files.writeString(directory.resolve("outside.txt"), "mine");
    Files.writeString(output.resolve("lib/notes.txt"), "mine");
    assertThatThrownBy(() -> new EarlierClient(output).remove())
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining("lib/notes.txt");
    assertThat(output.resolve("lib/client.py")).exists();
    Files.delete(output.resolve("lib/notes.txt"));
    new EarlierClient(output).remove();
    assertThat(output).isEmptyDirectory();
    assertThat(directory.resolve("outside.txt")).exists();
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("client.py"), "mine");
    Path output = earlier("setup.py", "linked/client.py");
    Files.delete(output.resolve("linked/client.py"));
    Files.delete(output.resolve("linked"));
    Files.createSymbolicLink(output.resolve("linked"), elsewhere);
    assertThatThrownBy(() -> new EarlierClient(output).remove())
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining("as its own: linked.");
    assertThat(elsewhere.resolve("client.py")).exists();
  }

  @Test
  void aFileInPlaceOfAFolderIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("client"), "mine");
    assertThatThrownBy(() -> GenerateCommand.generate(cli(BUNDLE, LIMIT), "k6", file))
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining(file + " is a file. Name a folder");
    assertThat(file).hasContent("mine");
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

  /** A folder with a client as openapi-generator leaves it; files outside are only listed. */
  private Path earlier(String... files) throws IOException {
    Path output = directory.resolve("client");
    Path list = output.resolve(".openapi-generator/FILES");
    Files.createDirectories(list.getParent());
    Files.write(list, List.of(files));
    Files.writeString(list.resolveSibling("VERSION"), "7.25.0\n");
    for (String name : files) {
      Path file = output.resolve(name).normalize();
      if (file.startsWith(output)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "generated");
      }
    }
    return output;
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
