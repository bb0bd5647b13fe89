package io.github.zohocrmcontract.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuresCommandTest {
  @TempDir Path directory;

  @Test
  void theCuresAreWrittenAsTheyStandInTheBundle() throws Exception {
    Path cures = directory.resolve("new/cures.json");
    CuresCommand.main(
        new String[] {
          bundle("{\"components\":{\"schemas\":{\"ResultCode\":{\"x-cures\":{\"A\":\"Do.\"}}}}}"),
          cures.toString()
        });
    assertThat(cures).hasContent("{\"A\":\"Do.\"}");
  }

  @Test
  void aBundleWithoutCuresIsRefused() throws Exception {
    String bundle = bundle("{\"components\":{\"schemas\":{\"ResultCode\":{}}}}");
    assertThatThrownBy(
            () ->
                CuresCommand.main(
                    new String[] {bundle, directory.resolve("cures.json").toString()}))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("/components/schemas/ResultCode/x-cures");
  }

  private String bundle(String json) throws Exception {
    return Files.writeString(directory.resolve("openapi.json"), json).toString();
  }
}
