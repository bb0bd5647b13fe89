package io.github.zohocrmcontract.site.pages;

import java.nio.file.Path;

/**
 * A page of the site.
 *
 * @param path where it is, seen from the top of the site, for instance {@code errors.html}
 * @param title what it is about, unique on the site
 * @param about the same in a sentence, for lists of pages
 * @param section the entry of the menu that it belongs to, by the path of that page
 */
public record Page(String path, String title, String about, String section) {

  /** The way to another page from here. */
  public String to(String target) {
    int anchor = target.indexOf('#');
    String file = anchor < 0 ? target : target.substring(0, anchor);
    String fragment = anchor < 0 ? "" : target.substring(anchor);
    if (file.isEmpty() || file.equals(path)) {
      return fragment.isEmpty() ? fileName() : fragment;
    }
    Path here = Path.of("/" + path).getParent();
    return here.relativize(Path.of("/" + file)).toString().replace('\\', '/') + fragment;
  }

  /** The way to the top of the site, with a slash at the end, or nothing. */
  public String top() {
    return "../".repeat((int) path.chars().filter(character -> character == '/').count());
  }

  private String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
