package io.github.zohocrmcontract.spec.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationRecordTest {

  /** What sha256sum prints for a file that holds "openapi: 3.0.3", without a line's end. */
  private static final String HASH_OF_BUNDLE =
      "968bcdb02f5e4a886dde72b3706b88d3142a2b177d06d45c68ae7508a5b80ea4";

  @TempDir Path directory;

  @BeforeEach
  void writeWhatItIsMadeFrom() throws IOException {
    write("openapi.yaml", "openapi: 3.0.3");
    write("openapi.json", "{\"info\":{\"version\":\"1.2.3\"}}");
    write("oauth.yaml", "of oauth");
    write("settings.yaml", "library: feign");
    write("templates/api.mustache", "api");
    write("templates/model.mustache", "model");
  }

  @Test
  void theRecordNamesTheContractAndItsHash() throws IOException {
    Attributes record = record("openapi");
    assertThat(record.getValue("Contract-Version")).isEqualTo("1.2.3");
    assertThat(record.getValue("Contract-Bundle-SHA-256")).isEqualTo(HASH_OF_BUNDLE);
    assertThat(record.getValue("OAuth-Bundle-SHA-256")).isNull();
  }

  @Test
  void furtherDescriptionsHaveHashesOfTheirOwn() throws IOException {
    assertThat(record("openapi,oauth").getValue("OAuth-Bundle-SHA-256"))
        .hasSize(64)
        .isNotEqualTo(HASH_OF_BUNDLE);
  }

  @Test
  void theRecordNamesTheGeneratorAndTheHashOfItsSettingsAndTemplates() throws IOException {
    Attributes record = generated();
    assertThat(record.getValue("Generator")).isEqualTo("openapi-generator 7.25.0");
    assertThat(record.getValue("Generator-Configuration-SHA-256"))
        .as("sha256sum settings.yaml api.mustache model.mustache | sha256sum")
        .isEqualTo("35ffb07bfbdcefe965b5bdd331bbb59a7013f84168f8e4e86b12b9d902889f8c");
  }

  @ParameterizedTest
  @CsvSource({
    "settings.yaml, Generator-Configuration-SHA-256",
    "templates/model.mustache, Generator-Configuration-SHA-256",
    "templates/another.mustache, Generator-Configuration-SHA-256",
    "openapi.yaml, Contract-Bundle-SHA-256"
  })
  void anotherByteInAFileGivesAnotherHash(String file, String hash) throws IOException {
    String before = generated().getValue(hash);
    write(file, "other");
    assertThat(generated().getValue(hash)).isNotEqualTo(before);
  }

  @Test
  void whatIsWrittenAboutTemplatesDoesNotCount() throws IOException {
    Attributes before = generated();
    write("templates/README.md", "Where they come from.");
    assertThat(generated()).isEqualTo(before);
  }

  @Test
  void aDescriptionThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> record("asyncapi"))
        .hasMessageContaining("asyncapi")
        .hasMessageContaining("sandbox");
  }

  private Attributes record(String descriptions) throws IOException {
    return run(directory.toString(), descriptions);
  }

  private Attributes generated() throws IOException {
    return run(
        directory.toString(),
        "openapi",
        "7.25.0",
        directory.resolve("settings.yaml").toString(),
        directory.resolve("templates").toString());
  }

  private Attributes run(String... sources) throws IOException {
    Path manifest = directory.resolve("records/any.MF");
    String[] arguments = new String[sources.length + 1];
    arguments[0] = manifest.toString();
    System.arraycopy(sources, 0, arguments, 1, sources.length);
    GenerationRecordCommand.main(arguments);
    try (InputStream stream = Files.newInputStream(manifest)) {
      return new Manifest(stream).getMainAttributes();
    }
  }

  private void write(String file, String content) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
