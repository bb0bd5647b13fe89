package io.github.zohocrmcontract.site.snippets;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the generators spell them. */
final class Names {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern GAP = Pattern.compile("[ _-]+");

  private Names() {}

  /** {@code user_id}: {@code UserId}; {@code Territory Users}: {@code TerritoryUsers}. */
  static String upperCamel(String name) {
    StringBuilder joined = new StringBuilder();
    for (String word : GAP.split(name)) {
      joined.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return joined.toString();
  }

  /** {@code user_id}: {@code userId}. */
  static String lowerCamel(String name) {
    String camel = upperCamel(name);
    return camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
  }

  /** {@code getUsers}: {@code get_users}. */
  static String snake(String name) {
    return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
