package io.github.zohocrmcontract.site.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site that was written to a directory. */
final class Links {

  private static final Pattern OTHER_PLACE = Pattern.compile("^([a-z]+:|//).*");
  private static final Pattern IN_STYLES = Pattern.compile("url\\(([^)]*)\\)|@import[^;]*");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s'\"]+");

  private final Path site;
  private final Map<String, Document> pages = new TreeMap<>();
  private int followed;

  private Links(Path site) {
    this.site = site;
  }

  /** Reads all pages. */
  static Links of(Path site) throws IOException {
    Links links = new Links(site);
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        String path = site.relativize(file).toString().replace('\\', '/');
        links.pages.put(path, Jsoup.parse(Files.readString(file)));
      }
    }
    return links;
  }

  /** The pages by where they are. */
  Map<String, Document> pages() {
    return pages;
  }

  /** How many links were followed. */
  int followed() {
    return followed;
  }

  /** Links within the site that lead nowhere, a sentence each. */
  List<String> dead() {
    List<String> dead = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (Element element : page.select("[href], [src]")) {
            String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!OTHER_PLACE.matcher(target).matches()) {
              followed++;
              fault(path, target).ifPresent(dead::add);
            }
          }
        });
    return dead;
  }

  private Optional<String> fault(String path, String target) {
    int anchor = target.indexOf('#');
    String file = anchor < 0 ? target : target.substring(0, anchor);
    Path found =
        file.isEmpty()
            ? site.resolve(path)
            : site.resolve(path).getParent().resolve(file).normalize();
    if (!found.startsWith(site)) {
      return Optional.of(path + " leads out of the site, to " + target);
    }
    if (!Files.isRegularFile(found)) {
      return Optional.of(path + " leads to " + target + ", which is not there");
    }
    String fragment = anchor < 0 ? "" : target.substring(anchor + 1);
    Document page = pages.get(site.relativize(found).toString().replace('\\', '/'));
    if (!fragment.isEmpty() && (page == null || page.getElementById(fragment) == null)) {
      return Optional.of(path + " leads to " + target + ", which has no such place");
    }
    return Optional.empty();
  }

  /** Pages that no other page leads to, the first page aside. */
  List<String> lonely() {
    Set<String> reached = new HashSet<>(Set.of("index.html"));
    pages.forEach(
        (path, page) -> {
          for (Element link : page.select("a[href]")) {
            String target = link.attr("href").replaceAll("#.*", "");
            if (!OTHER_PLACE.matcher(target).matches() && !target.isEmpty()) {
              Path found = site.resolve(path).getParent().resolve(target).normalize();
              String other = site.relativize(found).toString().replace('\\', '/');
              if (!other.equals(path)) {
                reached.add(other);
              }
            }
          }
        });
    return pages.keySet().stream().filter(path -> !reached.contains(path)).toList();
  }

  /** What a browser would fetch from elsewhere, a sentence each. */
  List<String> remote() throws IOException {
    List<String> remote = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (Element element :
              page.select(
                  "[src], link[href], [srcset], [poster], object[data], form[action], [style],"
                      + " style, base")) {
            String text = element.attributes().html() + element.data();
            if (element.is("base") || ADDRESS.matcher(text).find() || text.contains("=\"//")) {
              remote.add(path + " takes something from elsewhere: " + element.outerHtml());
            }
          }
        });
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.toString();
        if (name.endsWith(".css")) {
          Matcher styles = IN_STYLES.matcher(Files.readString(file));
          while (styles.find()) {
            remote.add(site.relativize(file) + " takes something: " + styles.group());
          }
        } else if (name.endsWith(".js") && !name.endsWith("search-index.js")) {
          Matcher addresses = ADDRESS.matcher(Files.readString(file));
          while (addresses.find()) {
            remote.add(site.relativize(file) + " knows an address: " + addresses.group());
          }
        }
      }
    }
    return remote;
  }
}
