package io.github.zohocrmcontract.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page from what the last run of the tests has seen. */
public final class CoverageCommand {

  private CoverageCommand() {}

  /**
   * @param arguments the top folder, the bundle, and the page to write
   */
  public static void main(String... arguments) throws IOException {
    CoverageReport report = CoverageReport.read(Path.of(arguments[0]), Path.of(arguments[1]));
    Path page = Path.of(arguments[2]);
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.writeString(page, new CoveragePage(report).markdown());
  }
}
