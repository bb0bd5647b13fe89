package io.github.zohocrmcontract.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
  void aFirstClassLanguageHasEitherAProgramOrAReport() {
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
