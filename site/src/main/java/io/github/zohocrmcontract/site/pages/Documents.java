package io.github.zohocrmcontract.site.pages;

import io.github.zohocrmcontract.site.text.Markdown;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The Markdown of the repository, and where the site has each file. */
public final class Documents {

  private static final Set<String> LEFT_OUT = Set.of("target", "node_modules");
  private static final Pattern ELSEWHERE = Pattern.compile("^(https?|mailto):.*");
  private static final Pattern NUMBER = Pattern.compile("X\\d+");
  private static final String README = "README.md";

  private final Path top;
  private final Markdown text;
  private final Map<String, Page> pages = new TreeMap<>();
  private final Map<String, String> elsewhere = new LinkedHashMap<>();

  /**
   * Finds every Markdown file below a directory.
   *
   * @param top the directory of the repository
   */
  public Documents(Path top, Markdown text) throws IOException {
    this.top = top;
    this.text = text;
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = directory.getFileName().toString();
            boolean skipped =
                !directory.equals(top) && (LEFT_OUT.contains(name) || name.startsWith("."));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (file.toString().endsWith(".md")) {
              String source = top.relativize(file).toString().replace('\\', '/');
              pages.put(source, page(source, Files.readString(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Says where links to a file lead that is no Markdown. */
  public void put(String source, String target) {
    elsewhere.put(source, target);
  }

  /** All pages, by the file that they are made from. */
  public Map<String, Page> pages() {
    return Map.copyOf(pages);
  }

  /** The page of a file, if there is such a file. */
  public Optional<Page> page(String source) {
    return Optional.ofNullable(pages.get(source));
  }

  /** The body of a page, as HTML. */
  public Element body(String source) throws IOException {
    Page page = pages.get(source);
    Element body =
        text.page(Files.readString(top.resolve(source)), link -> resolve(source, page, link));
    // Discrepancies are linked to by their numbers.
    for (Element cell : body.select("td:first-child")) {
      if (NUMBER.matcher(cell.text()).matches()) {
        cell.tagName("th").attr("scope", "row");
        if (body.getElementById(cell.text()) == null) {
          cell.attr("id", cell.text());
        }
      }
    }
    return body;
  }

  /** A part of the README that stands on another page. */
  Element fragment(Page page, String markdown) {
    return text.page(markdown, link -> resolve(README, page, link));
  }

  private String resolve(String source, Page page, String link) {
    if (ELSEWHERE.matcher(link).matches() || link.startsWith("#")) {
      return link;
    }
    int anchor = link.indexOf('#');
    String file = anchor < 0 ? link : link.substring(0, anchor);
    String fragment = anchor < 0 ? "" : link.substring(anchor);
    Path target = Path.of("/" + source).getParent().resolve(file).normalize();
    String found = Path.of("/").relativize(target).toString().replace('\\', '/');
    if (pages.containsKey(found)) {
      return page.to(pages.get(found).path() + fragment);
    }
    String readme = found.isEmpty() ? README : found + "/" + README;
    if (pages.containsKey(readme)) {
      return page.to(pages.get(readme).path() + fragment);
    }
    return elsewhere.containsKey(found) ? page.to(elsewhere.get(found)) : "";
  }

  private Page page(String source, String markdown) {
    String title =
        markdown
            .lines()
            .filter(line -> line.startsWith("# "))
            .findFirst()
            .map(line -> line.substring(2))
            .orElse(source);
    String path = path(source);
    String folder = source.endsWith("/" + README) ? source.replace("/" + README, "") : "";
    String full =
        folder.isEmpty() || source.startsWith("docs/") ? title : title + " (" + folder + ")";
    return new Page(path, full.replace("`", ""), "From " + source + ".", section(path));
  }

  private static String path(String source) {
    return switch (source) {
      case "docs/languages.md" -> "languages.html";
      case "docs/provenance.md" -> "provenance.html";
      case "CHANGELOG.md" -> "changelog.html";
      case "docs/decisions/README.md" -> "decisions/index.html";
      default -> {
        String name = source.substring(0, source.length() - ".md".length());
        yield source.startsWith("docs/decisions/")
            ? name.substring("docs/".length()) + ".html"
            : source.startsWith("docs/")
                ? "guides/" + name.substring("docs/".length()) + ".html"
                : "guides/" + flat(name) + ".html";
      }
    };
  }

  /** {@code spec/documented/README}: {@code spec-documented}. */
  private static String flat(String name) {
    return name.replaceAll("(?<=.)/README$", "").replace('/', '-').toLowerCase(Locale.ROOT);
  }

  private static String section(String path) {
    return path.startsWith("guides/")
        ? "guides/index.html"
        : path.startsWith("decisions/") ? "decisions/index.html" : path;
  }

  /** The pages below a folder of the site, by title. */
  public List<Page> in(String folder) {
    return pages.values().stream()
        .filter(page -> page.path().startsWith(folder + "/"))
        .sorted(java.util.Comparator.comparing(Page::path))
        .toList();
  }
}
