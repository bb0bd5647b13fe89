package io.github.zohocrmcontract.stub.contract;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scopes that a token was granted. Zoho's pages spell the same scope with different capitals, so
 * capitals make no difference; {@code ALL} of a group includes its other operations.
 *
 * @param names the scopes as granted
 */
public record Scopes(Set<String> names) {

  private static final String ALL = "all";

  /** Reads scopes from a text in which blanks or commas separate them. */
  public static Scopes parse(String text) {
    return new Scopes(
        Arrays.stream(text.split("[ ,]+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean coverAll(Set<String> needed) {
    for (String each : needed) {
      if (!cover(each)) {
        return false;
      }
    }
    return true;
  }

  private boolean cover(String needed) {
    int group = needed.lastIndexOf('.') + 1;
    for (String name : names) {
      if (name.equalsIgnoreCase(needed) || isWholeGroup(name, needed, group)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWholeGroup(String name, String needed, int length) {
    return name.length() == length + ALL.length()
        && name.regionMatches(true, 0, needed, 0, length)
        && name.regionMatches(true, length, ALL, 0, ALL.length());
  }

  /** The scopes in one text, separated by blanks, as token answers carry them. */
  public String text() {
    return names.stream().sorted().collect(Collectors.joining(" "));
  }
}
