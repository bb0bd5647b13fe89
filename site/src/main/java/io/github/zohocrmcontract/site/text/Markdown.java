package io.github.zohocrmcontract.site.text;

import java.util.List;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes HTML of Markdown, fit for people with a screen reader and for narrow screens: header cells
 * say what they head, and what is wide scrolls by itself. HTML within the Markdown stays text.
 */
public final class Markdown {

  private final Parser parser;
  private final HtmlRenderer pages;
  private final HtmlRenderer snippets;

  /** With tables, addresses as links, and headings that can be linked to. */
  public Markdown() {
    List<Extension> extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
    List<Extension> withAnchors =
        List.of(
            TablesExtension.create(), AutolinkExtension.create(), HeadingAnchorExtension.create());
    this.parser = Parser.builder().extensions(extensions).build();
    this.pages = renderer(withAnchors);
    this.snippets = renderer(extensions);
  }

  private static HtmlRenderer renderer(List<Extension> extensions) {
    return HtmlRenderer.builder()
        .extensions(extensions)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .build();
  }

  /**
   * A whole page.
   *
   * @param markdown its text
   * @param links what a link leads to: the address for the site, or an empty text if the site does
   *     not have it; then only the words stay
   */
  public Element page(String markdown, Function<String, String> links) {
    Element body = tidy(pages.render(parser.parse(markdown)));
    for (Element link : body.select("a[href]")) {
      String address = links.apply(link.attr("href"));
      if (address.isEmpty()) {
        link.unwrap();
      } else {
        link.attr("href", address);
      }
    }
    return body;
  }

  /** A description of a few sentences, as HTML; its headings cannot be linked to. */
  public String description(String markdown) {
    return tidy(snippets.render(parser.parse(markdown))).html();
  }

  /** A sentence, as HTML without a paragraph of its own. */
  public String sentence(String markdown) {
    Element body = tidy(snippets.render(parser.parse(markdown)));
    return body.childrenSize() == 1 && body.child(0).nameIs("p")
        ? body.child(0).html()
        : body.html();
  }

  /** Lets every heading be one less important, for a page that stands within another. */
  public static void demoteHeadings(Element body) {
    for (int level = 5; level >= 1; level--) {
      body.select("h" + level).tagName("h" + (level + 1));
    }
  }

  private static Element tidy(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    body.select("th:not([scope])").attr("scope", "col");
    // A header cell without words heads nothing.
    body.select("th:empty").tagName("td").removeAttr("scope");
    for (Element table : body.select("table")) {
      table.wrap("<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"></div>");
    }
    body.select("pre").attr("tabindex", "0");
    return body;
  }
}
