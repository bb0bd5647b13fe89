package io.github.zohocrmcontract.site;

import io.github.zohocrmcontract.site.pages.Site;
import io.github.zohocrmcontract.site.snippets.SnippetPrograms;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the site, and the programs that prove the snippets of the generated clients. */
public final class SiteCommand {

  private SiteCommand() {}

  /**
   * @param arguments the directory of the repository, that of the bundles, the one to write the
   *     site to, and the one to write the programs to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "Say the directories of the repository, of the bundles, for the site and for the"
              + " programs.");
    }
    Path top = Path.of(arguments[0]).toAbsolutePath().normalize();
    Site site = Site.read(top, Path.of(arguments[1]));
    site.write(Path.of(arguments[2]));
    new SnippetPrograms(site.snippets(), top.resolve("site")).write(Path.of(arguments[3]));
  }
}
