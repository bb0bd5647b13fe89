package io.github.zohocrmcontract.site.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a page can be used by those who do not see it, as far as its elements tell. */
final class Structure {

  private Structure() {}

  /** What is wrong with a page, a phrase each. */
  static List<String> faults(Document page) {
    List<String> faults = new ArrayList<>();
    if (page.select("html[lang]").isEmpty()) {
      faults.add("no language");
    }
    if (page.title().isBlank()) {
      faults.add("no title");
    }
    for (String landmark : List.of("header", "nav", "main", "footer")) {
      if (page.select(landmark).isEmpty()) {
        faults.add("no " + landmark);
      }
    }
    if (page.select("main").size() > 1) {
      faults.add("more than one main");
    }
    if (page.select("h1").size() != 1) {
      faults.add(page.select("h1").size() + " headings of the first level");
    }
    headings(page, faults);
    ids(page, faults);
    for (Element image : page.select("img:not([alt])")) {
      faults.add("an image without words: " + image.outerHtml());
    }
    for (Element cell : page.select("th:not([scope])")) {
      faults.add("a header cell without scope: " + cell.text());
    }
    for (Element table : page.select("table:not(:has(th))")) {
      faults.add("a table without header cells: " + table.text());
    }
    for (Element link : page.select("a[href], button, summary")) {
      if (link.text().isBlank() && !link.hasAttr("aria-label")) {
        faults.add("a link without words: " + link.outerHtml());
      }
    }
    for (Element input : page.select("input:not([type=hidden]), select, textarea")) {
      boolean labelled =
          input.hasAttr("aria-label")
              || page.select("label").stream()
                  .anyMatch(label -> label.hasAttr("for") && label.attr("for").equals(input.id()));
      if (!labelled) {
        faults.add("an input without a label: " + input.outerHtml());
      }
    }
    Set<String> navigations = new HashSet<>();
    for (Element navigation : page.select("nav")) {
      if (!navigations.add(navigation.attr("aria-label"))) {
        faults.add("two navigations of one name");
      }
    }
    return faults;
  }

  private static void headings(Document page, List<String> faults) {
    int before = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      if (before > 0 && level > before + 1) {
        faults.add("a heading skips a level: " + heading.text());
      }
      if (heading.text().isBlank()) {
        faults.add("a heading without words");
      }
      before = level;
    }
  }

  private static void ids(Document page, List<String> faults) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        faults.add("two elements are called " + element.id());
      }
    }
  }
}
