package io.github.zohocrmcontract.spec.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class GeneratorConfigTest {

  @TempDir Path source;
  @TempDir Path target;

  @BeforeEach
  void writeSharedSettings() throws IOException {
    Files.writeString(
        source.resolve("common.yaml"),
        "nameMappings: {$current_shift: currentShift, type__s: type}\nadditionalProperties: {a: 1}");
  }

  @Test
  void aGeneratorsOwnSettingsWinOverTheSharedOnes() throws IOException {
    JsonNode merged = merge("nameMappings: {type__s: kind}\nlibrary: native");
    assertThat(merged.at("/nameMappings/type__s").asString()).isEqualTo("kind");
    assertThat(merged.at("/nameMappings/$current_shift").asString()).isEqualTo("currentShift");
    assertThat(merged.at("/additionalProperties/a").asInt()).isEqualTo(1);
    assertThat(merged.at("/library").asString()).isEqualTo("native");
  }

  @ParameterizedTest
  @CsvSource({"lowerCamel, currentShift", "UpperCamel, CurrentShift", "snake_case, current_shift"})
  void sharedNamesAreSpeltAsTheLanguageDoes(String style, String name) throws IOException {
    JsonNode merged = merge("nameStyle: " + style + "\nnameMappings: {type__s: user_type}");
    assertThat(merged.at("/nameMappings/$current_shift").asString()).isEqualTo(name);
    assertThat(merged.at("/nameMappings/type__s").asString()).isEqualTo("user_type");
    assertThat(merged.has("nameStyle")).isFalse();
  }

  @Test
  void aStyleThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> merge("nameStyle: kebab-case"))
        .hasMessageContaining("kebab-case")
        .hasMessageContaining("snake_case");
  }

  @Test
  void theSharedSettingsAreWrittenForGeneratorsWithoutTheirOwn() throws IOException {
    merge("library: native");
    assertThat(target.resolve("common.yaml")).content().contains("currentShift");
  }

  private JsonNode merge(String own) throws IOException {
    Files.writeString(source.resolve("own.yaml"), own);
    GeneratorConfigCommand.main(new String[] {source.toString(), target.toString()});
    return new YAMLMapper().readTree(target.resolve("own.yaml").toFile());
  }
}
