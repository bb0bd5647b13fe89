package io.github.zohocrmcontract.client.results;

import java.util.Collection;
import java.util.List;

/** Identifiers of Zoho CRM: texts of 1 to 19 digits, too long for some number types. */
public final class Identifiers {
  private Identifiers() {}

  /**
   * {@return the identifier} Anything else could change the path of a request.
   *
   * @param id the text to look at
   * @throws IllegalArgumentException if it is none
   */
  public static String require(String id) {
    if (id == null || !id.matches("[0-9]{1,19}")) {
      throw new IllegalArgumentException(
          "An identifier has 1 to 19 digits and nothing else: " + id);
    }
    return id;
  }

  /**
   * {@return the identifiers as an unchangeable list}
   *
   * @param ids the texts to look at
   * @throws IllegalArgumentException if one is none
   */
  public static List<String> requireAll(Collection<String> ids) {
    return ids.stream().map(Identifiers::require).toList();
  }
}
