package io.github.zohocrmcontract.site.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.zohocrmcontract.site.testing.Project;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The site in headless Chromium, with axe. */
@DisabledIfSystemProperty(
    named = "proofs.node",
    matches = "false",
    disabledReason = "Not proven, because of -Dproofs.node=false: the site in a browser")
class BrowserTest {

  private static final long LIMIT_IN_SECONDS = 600;
  private static final String PAGES =
      String.join(
          ",",
          "index.html",
          "reference/index.html",
          "reference/createUsers.html",
          "reference/schemas/User.html",
          "errors.html",
          "coverage.html",
          "workflows.html",
          "languages.html",
          "provenance.html",
          "guides/guide.html");

  @TempDir Path folder;

  private Optional<Path> chromium;

  @BeforeEach
  void findChromium() {
    chromium = chromium();
    if (chromium.isEmpty()) {
      System.out.println(
          "Not proven, because there is no Chromium on the PATH: the site in a browser.");
    }
    assumeTrue(chromium.isPresent(), "There is no Chromium on the PATH.");
  }

  @Test
  void peopleReadTheSiteInTheirBrowser() throws IOException, InterruptedException {
    assertThat(look(Project.site(), PAGES))
        .containsExactly(
            "{\"step\":\"looked at with axe\",\"value\":20}",
            "{\"step\":\"violations\",\"value\":[]}",
            "{\"step\":\"wider than a phone\",\"value\":[]}",
            "{\"step\":\"language\",\"value\":[true]}",
            "{\"step\":\"found\",\"value\":\"LICENSE_LIMIT_EXCEEDED\"}",
            "{\"step\":\"keyboard\",\"value\":{\"skipped\":\"content\",\"language\":\"java\"}}",
            "{\"step\":\"complaints\",\"value\":[]}",
            "{\"step\":\"without scripts\",\"value\":{\"language\":true,\"search\":false}}",
            "{\"step\":\"from elsewhere\",\"value\":[]}");
  }

  @Test
  void aPageThatShutsPeopleOutIsFound() throws IOException, InterruptedException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(
        site.resolve("index.html"),
        "<!doctype html><title>A</title><body style='background:#fff'>"
            + "<p style='color:#aaa;width:500px'>Pale and wide</p>"
            + "<img src='http://127.0.0.1:9/picture.png'>");
    assertThat(look(site, "index.html"))
        .hasSize(4)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("{\"step\":\"violations\"")
                    .contains("color-contrast", "html-has-lang", "image-alt"))
        .contains(
            "{\"step\":\"wider than a phone\",\"value\":[\"index.html 508\"]}",
            "{\"step\":\"from elsewhere\",\"value\":[\"http://127.0.0.1:9/picture.png\"]}");
  }

  private List<String> look(Path site, String pages) throws IOException, InterruptedException {
    Path spec = Path.of(System.getProperty("spec.directory"));
    Path printed = folder.resolve("printed.txt");
    Process node =
        new ProcessBuilder(
                "node",
                Project.top().resolve("site/src/test/node/browser.mjs").toString(),
                site.toString(),
                spec.resolve("node_modules").toString(),
                chromium.orElseThrow().toString(),
                Files.createDirectory(folder.resolve("profile")).toString(),
                pages)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      boolean ended = node.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
      List<String> lines = Files.readAllLines(printed);
      assertThat(ended).as("the browser came to an end; it printed %s", lines).isTrue();
      return lines;
    } finally {
      node.descendants().forEach(ProcessHandle::destroyForcibly);
      node.destroyForcibly();
    }
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            directory ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
