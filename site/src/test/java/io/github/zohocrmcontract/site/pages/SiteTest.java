package io.github.zohocrmcontract.site.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Example;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Schema;
import io.github.zohocrmcontract.site.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site that was written: whole, without dead ends, and usable by everybody. */
class SiteTest {

  private static final Map<String, String> DESCRIPTIONS =
      Map.of("openapi", "reference", "oauth", "oauth", "sandbox", "sandbox");

  private static final String MARKED_ROWS = "table.keys > tbody > tr, table.errors > tbody > tr";

  private static Links links;

  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    links = Links.of(Project.site());
  }

  @Test
  void noLinkLeadsNowhere() {
    assertThat(links.dead()).isEmpty();
    assertThat(links.followed()).isGreaterThan(5000);
  }

  @Test
  void everyPageIsLedTo() {
    assertThat(links.lonely()).isEmpty();
  }

  @Test
  void nothingIsTakenFromElsewhere() throws IOException {
    assertThat(links.remote()).isEmpty();
  }

  @Test
  void everyPageCanBeUsedByThoseWhoDoNotSeeIt() {
    List<String> faults = new ArrayList<>();
    links
        .pages()
        .forEach(
            (path, page) ->
                Structure.faults(page).forEach(fault -> faults.add(path + ": " + fault)));
    assertThat(faults).isEmpty();
  }

  @Test
  void noTwoPagesHaveOneTitle() {
    assertThat(links.pages().values().stream().map(Document::title)).doesNotHaveDuplicates();
  }

  @Test
  void wordsStandOutInBothSchemes() throws IOException {
    String styles = Files.readString(Project.site().resolve("site.css"));
    assertThat(Contrasts.faults(styles)).isEmpty();
    assertThat(Contrasts.pairs(styles)).isGreaterThan(40);
  }

  @Test
  void everyOperationAndSchemaHasItsPlace() {
    DESCRIPTIONS.forEach(
        (name, directory) ->
            assertThat(missing(Project.description(name), directory)).as(name).isEmpty());
  }

  @Test
  void everyErrorHasItsPlaceWithACure() {
    assertThat(missingErrors(links.pages().get("errors.html"))).isEmpty();
  }

  @Test
  void everyParameterKeyAndErrorOfTheContractIsMarkedWithItsSource() {
    List<String> unmarked = new ArrayList<>();
    int rows = 0;
    for (Map.Entry<String, Document> page : links.pages().entrySet()) {
      if (page.getKey().startsWith("reference/")) {
        unmarked(page.getValue()).forEach(row -> unmarked.add(page.getKey() + ": " + row));
        rows += page.getValue().select(MARKED_ROWS).size();
      }
    }
    assertThat(unmarked).isEmpty();
    assertThat(rows).isGreaterThan(2000);
  }

  @Test
  void marksAreThoseOfTheRecord() {
    Document users = links.pages().get("reference/getUsers.html");
    assertThat(users.select("tr:has(th code:containsOwn(per_page)) .evidence").first().text())
        .isEqualTo("documented");
    assertThat(users.select("tr:has(a[href$=-UnknownUserType]) .evidence").attr("title"))
        .isEqualTo("Our judgement, from: the page of version 7 on portal users");
    assertThat(links.pages().get("reference/schemas/UsersResponse.html").select("#key-users ~ td"))
        .anyMatch(cell -> cell.select(".evidence.sample").attr("title").startsWith("Printed"));
  }

  @Test
  void aValueThatNoPageListsSaysSo() {
    assertThat(links.pages().get("reference/schemas/TransferJob.html").text())
        .contains("scheduled (observed-v8)");
  }

  @Test
  void aRowWithoutAMarkIsFound() {
    Document page = links.pages().get("reference/getUsers.html").clone();
    page.select(MARKED_ROWS).first().select(".evidence").remove();
    assertThat(unmarked(page)).hasSize(1);
    page.select(MARKED_ROWS).last().select(".evidence").attr("title", "");
    assertThat(unmarked(page)).hasSize(2);
  }

  private static List<String> unmarked(Document page) {
    return page.select(MARKED_ROWS).stream()
        .filter(row -> row.select(".evidence").attr("title").isBlank())
        .map(row -> row.select("th").text())
        .toList();
  }

  @Test
  void everyCallIsShownThatIsProven() throws IOException {
    for (Operation operation : Project.contract().operations()) {
      Document page = links.pages().get("reference/" + operation.id() + ".html");
      assertThat(page.select(".snippet pre").eachText())
          .as(operation.id())
          .hasSize(Project.snippets().of(operation.id()).size())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void whatIsSearchedForIsThere() throws IOException {
    String script = Files.readString(Project.site().resolve("search-index.js"));
    assertThat(script).startsWith("window.searchIndex = [").endsWith("];\n");
    List<String> dead =
        Stream.of(script.split("\"target\":\""))
            .skip(1)
            .map(part -> part.substring(0, part.indexOf('"')))
            .filter(
                target -> {
                  Document page = links.pages().get(target.replaceAll("#.*", ""));
                  String anchor = target.contains("#") ? target.replaceAll(".*#", "") : "";
                  return page == null || !anchor.isEmpty() && page.getElementById(anchor) == null;
                })
            .toList();
    assertThat(dead).isEmpty();
  }

  /** What a description has and the site does not, a phrase each. */
  private static List<String> missing(Description description, String directory) {
    List<String> missing = new ArrayList<>();
    Document index = links.pages().get(directory + "/index.html");
    for (Operation operation : description.operations()) {
      Document page = links.pages().get(directory + "/" + operation.id() + ".html");
      if (page == null || index.select("a[href=" + operation.id() + ".html]").isEmpty()) {
        missing.add(operation.id());
        continue;
      }
      operation.answers().stream()
          .filter(answer -> page.getElementById("answer-" + answer.status()) == null)
          .forEach(answer -> missing.add(operation.id() + " " + answer.status()));
      for (Example example : operation.examples()) {
        if (page.select("[id^=example-][id$=-" + example.name() + "]").isEmpty()) {
          missing.add(operation.id() + " " + example.name());
        }
      }
      operation.parameters().stream()
          .filter(
              parameter ->
                  !page.select("th[scope=row]").eachText().toString().contains(parameter.name()))
          .forEach(parameter -> missing.add(operation.id() + " " + parameter.name()));
    }
    for (Schema schema : description.schemas()) {
      Document page = links.pages().get(directory + "/schemas/" + schema.name() + ".html");
      if (page == null) {
        missing.add(schema.name());
        continue;
      }
      schema
          .definition()
          .path("properties")
          .properties()
          .forEach(
              key -> {
                if (page.getElementById("key-" + key.getKey()) == null) {
                  missing.add(schema.name() + " " + key.getKey());
                }
              });
    }
    return missing;
  }

  private static List<String> missingErrors(Document page) {
    List<String> missing = new ArrayList<>();
    Project.contract()
        .cures()
        .keySet()
        .forEach(
            code -> {
              if (page.getElementById(code) == null) {
                missing.add(code);
              } else if (page.getElementById(code).select(".cure").text().length() < 10) {
                missing.add("cure of " + code);
              }
            });
    for (Operation operation : Project.contract().operations()) {
      operation
          .answers()
          .forEach(
              answer ->
                  answer
                      .contents()
                      .forEach(
                          content ->
                              content
                                  .examples()
                                  .forEach(
                                      example -> {
                                        String place =
                                            "reference/%s.html#example-%s-%s"
                                                .formatted(
                                                    operation.id(),
                                                    answer.status(),
                                                    example.name());
                                        if (!example.errorCodes().isEmpty()
                                            && page.select("a[href=" + place + "]").isEmpty()) {
                                          missing.add(place);
                                        }
                                      })));
    }
    return missing;
  }

  @Test
  void aDeadLinkIsFound() throws IOException {
    write("index.html", "<h1 id=top>A</h1><a href='other.html#there'>b</a> <a href=#top>c</a>");
    write("other.html", "<a href='missing.html'>a</a> <a href='../out.html'>b</a>");
    write("lonely.html", "<a href='#nowhere'>a</a><img src='no.png' alt=''>");
    Links bad = Links.of(folder);
    assertThat(bad.dead())
        .containsExactly(
            "index.html leads to other.html#there, which has no such place",
            "lonely.html leads to #nowhere, which has no such place",
            "lonely.html leads to no.png, which is not there",
            "other.html leads to missing.html, which is not there",
            "other.html leads out of the site, to ../out.html");
    assertThat(bad.lonely()).containsExactly("lonely.html");
  }

  @Test
  void aRemoteAssetIsFound() throws IOException {
    write(
        "index.html",
        "<script src='https://a.example/x.js'></script><img src='//a.example/i.png' alt=''>"
            + "<link rel=stylesheet href='http://a.example/x.css'>"
            + "<p style='background: url(https://a.example/p.png)'>"
            + "<a href='https://a.example'>fine</a>");
    write("bad.css", "@import 'x.css'; p { background: url(https://a.example/p.png) }");
    write("bad.js", "fetch('https://a.example/data.json')");
    assertThat(Links.of(folder).remote()).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <h1>A</h1><h1>B</h1>              | 2 headings of the first level
          <h1>A</h1><h3>B</h3>              | a heading skips a level: B
          <h1>A</h1><h2></h2>               | a heading without words
          <h1>A</h1><p id=a></p><p id=a></p> | two elements are called a
          <h1>A</h1><input>                 | an input without a label: <input>
          <h1>A</h1><img src=a>             | an image without words: <img src="a">
          <h1>A</h1><table><tr><td>B</table> | a table without header cells: B
          <h1>A</h1><table><tr><th>B</table> | a header cell without scope: B
          <h1>A</h1><a href=a></a>          | a link without words: <a href="a"></a>
          <h1>A</h1><nav></nav>             | two navigations of one name
          """)
  void aPageThatShutsPeopleOutIsFound(String content, String fault) {
    String good =
        "<html lang=en><title>A</title><header></header><nav></nav><main>%s</main><footer></footer>";
    assertThat(Structure.faults(Jsoup.parse(good.formatted("<h1>A</h1>")))).isEmpty();
    assertThat(Structure.faults(Jsoup.parse(good.formatted(content)))).containsExactly(fault);
  }

  @Test
  void aPageWithoutLanguageTitleAndLandmarksIsFound() {
    assertThat(Structure.faults(Jsoup.parse("<h1>A</h1>")))
        .containsExactly("no language", "no title", "no header", "no nav", "no main", "no footer");
  }

  @Test
  void paleWordsAreFound() {
    String light = ":root { --ink: #777777; --paper: #ffffff; }";
    String dark = ":root { --ink: #ffffff; --paper: #000000; }";
    assertThat(Contrasts.faults(light + dark)).containsExactly("ink on paper is 4.48, light");
    assertThat(Contrasts.faults(dark + dark + "a { color: #abcdef; }"))
        .containsExactly("a colour of its own: #abcdef");
    assertThat(Contrasts.faults(dark)).containsExactly("1 schemes of colours, not two");
    assertThat(Contrasts.ratio("#000000", "#ffffff")).isEqualTo(21, within(0.01));
  }

  @Test
  void anErrorWithoutAPlaceIsFound() {
    assertThat(missingErrors(Jsoup.parse("<p>nothing</p>")))
        .contains("INVALID_DATA", "reference/getUsers.html#example-400-UnknownUserType");
  }

  @Test
  void anOperationWithoutAPlaceIsFound() {
    assertThat(missing(Project.contract(), "sandbox")).contains("getUsers", "User");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
