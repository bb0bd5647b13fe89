package io.github.zohocrmcontract.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of awkward keys, as languages spell and annotate them. */
class NamesTest {

  private static final Path SETTINGS = Path.of(System.getProperty("generator.config"));
  private static final Names NAMES = new Names(Map.of("$current_shift", "currentShift"));

  @TempDir Path client;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Kotlin     | @get:JsonProperty("\\$current_shift")~val currentShift: Shift? = null,
          TypeScript | 'currentShift': json['$current_shift'] == null ? null : 1,
          Go         | currentShift *Shift `json:"$current_shift,omitempty"`
          Swift      | case currentShift = "$current_shift"
          Java       | JSON_CURRENT_SHIFT = "$current_shift";~@Nullable~private Shift currentShift;
          """)
  void aNameBesideItsKeyIsFound(String language, String code) throws IOException {
    write("Model.src", code);
    assertThat(NAMES.faults(client)).as(language).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          another name       | @JsonProperty("$current_shift")~Shift dollarCurrentShift;
          part of a name     | @JsonProperty("$current_shift")~Shift currentShiftOfUser;
          a name far away    | @JsonProperty("$current_shift")~~~~~Shift currentShift;
          no key on the wire | Shift currentShift;
          """)
  void aNameThatIsNotItsKeysIsAFault(String why, String code) throws IOException {
    write("Model.src", code);
    assertThat(NAMES.faults(client))
        .as(why)
        .containsExactly("$current_shift is not called currentShift");
  }

  @Test
  void whatIsNoCodeDoesNotCount() throws IOException {
    write("README.md", "currentShift is \"$current_shift\"");
    assertThat(NAMES.faults(client)).hasSize(1);
  }

  @Test
  void namesComeFromTheCompleteSettings() throws IOException {
    write("user.rb", ":'current_shift' => :'$current_shift'");
    assertThat(Names.of(SETTINGS.resolve("ruby.yaml")).faults(client))
        .contains("Isonline is not called online")
        .noneMatch(fault -> fault.startsWith("$current_shift"));
  }

  private void write(String file, String code) throws IOException {
    Files.writeString(client.resolve(file), code.replace("~", "\n"));
  }
}
