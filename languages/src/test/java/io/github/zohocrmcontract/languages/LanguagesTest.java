package io.github.zohocrmcontract.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files in {@code languages/} say fits the generators, the settings and the programs. */
class LanguagesTest {

  private static final Path SETTINGS = Path.of(System.getProperty("generator.config"));
  private static final Languages LANGUAGES = Languages.read(Path.of("").toAbsolutePath());
  private static final List<String> GENERATORS =
      ClientGenerator.all().stream().map(ClientGenerator::name).toList();

  @Test
  void everyGeneratorThatIsToldOfExists() {
    assertThat(GENERATORS)
        .containsAll(LANGUAGES.toolChains().keySet())
        .containsAll(LANGUAGES.remarks().keySet())
        .containsAll(LANGUAGES.firstClass().keySet());
  }

  @Test
  void everyFirstClassLanguageHasSettings() {
    assertThat(LANGUAGES.firstClass().keySet())
        .hasSize(12)
        .allSatisfy(generator -> assertThat(SETTINGS.resolve(generator + ".yaml")).exists());
  }

  @Test
  void aFirstClassLanguageEitherRunsOrHasAReport() {
    LANGUAGES
        .firstClass()
        .forEach(
            (generator, language) -> {
              boolean runs =
                  LANGUAGES.toolChain(generator).filter(c -> !c.run().isEmpty()).isPresent();
              assertThat(runs).as(generator).isEqualTo(language.inspected().isEmpty());
            });
  }

  @Test
  void everyFirstClassLanguageHasAProgramThatLogsIn() throws IOException {
    assertThat(withoutProgram(LANGUAGES)).isEmpty();
  }

  @Test
  void aFirstClassLanguageWithoutAProgramIsFound() throws IOException {
    Map<String, FirstClass> firstClass = new HashMap<>(LANGUAGES.firstClass());
    firstClass.put("k6", new FirstClass("k6", false, ""));
    firstClass.put("ada", new FirstClass("Ada", false, "read"));
    assertThat(
            withoutProgram(
                new Languages(
                    LANGUAGES.directory(),
                    LANGUAGES.toolChains(),
                    LANGUAGES.remarks(),
                    firstClass)))
        .containsExactlyInAnyOrder("k6", "ada");
  }

  /** The first-class languages without a program that logs in as Zoho wants it. */
  private static List<String> withoutProgram(Languages languages) throws IOException {
    List<String> without = new ArrayList<>();
    for (String generator : languages.firstClass().keySet()) {
      String smoke = languages.toolChain(generator).map(ToolChain::smoke).orElse("");
      if (smoke.isEmpty() || !logsIn(languages.directory().resolve(smoke))) {
        without.add(generator);
      }
    }
    return without;
  }

  private static boolean logsIn(Path program) throws IOException {
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("Zoho-oauthtoken")) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void everyProgramIsThere() {
    assertThat(LANGUAGES.toolChains().values())
        .filteredOn(chain -> !chain.smoke().isEmpty())
        .allSatisfy(
            chain ->
                assertThat(LANGUAGES.directory().resolve(chain.smoke())).isNotEmptyDirectory());
  }

  @Test
  void generatorsAreTriedByName() {
    assertThat(LanguagesCommand.generators("k6, python"))
        .extracting(ClientGenerator::name)
        .isEqualTo(Arrays.asList("k6", "python"));
  }
}
