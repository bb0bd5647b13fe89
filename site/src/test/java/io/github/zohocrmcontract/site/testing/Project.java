package io.github.zohocrmcontract.site.testing;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.snippets.Snippets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What the tests look at. */
public final class Project {

  private Project() {}

  /** The directory of the repository. */
  public static Path top() {
    return Path.of(System.getProperty("top.directory"));
  }

  /** The site that was written. */
  public static Path site() {
    return Path.of(System.getProperty("site.directory"));
  }

  /** The contract. */
  public static Description contract() {
    return description("openapi");
  }

  /** A bundle by its name. */
  public static Description description(String name) {
    try {
      return Description.read(
          Path.of(System.getProperty("contract.bundle")).resolveSibling(name + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The calls that the reference shows. */
  public static Snippets snippets() throws IOException {
    Path bundles = Path.of(System.getProperty("contract.bundle")).getParent();
    return Snippets.read(
        contract(), top().resolve("site"), bundles.resolveSibling("generator-config"));
  }
}
