package io.github.zohocrmcontract.spec.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Writes the contract at a glance. */
public final class SummaryCommand {

  private SummaryCommand() {}

  /**
   * @param arguments the bundle as JSON, and the page to write
   */
  public static void main(String[] arguments) throws IOException {
    SummaryPage page = new SummaryPage(JsonMapper.shared().readTree(Path.of(arguments[0])));
    Files.writeString(Path.of(arguments[1]), page.text());
  }
}
