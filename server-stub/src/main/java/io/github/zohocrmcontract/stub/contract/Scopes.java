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

  /** Reads scopes from a text in which blanks or commas separate them. */
  public static Scopes parse(String text) {
    return new Scopes(
        Arrays.stream(text.split("[ ,]+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean cover(String needed) {
    String wholeGroup = needed.substring(0, needed.lastIndexOf('.')) + ".all";
    for (String name : names) {
      if (name.equalsIgnoreCase(needed) || name.equalsIgnoreCase(wholeGroup)) {
        return true;
      }
    }
    return false;
  }

  /** The scopes in one text, separated by blanks, as token answers carry them. */
  public String text() {
    return names.stream().sorted().collect(Collectors.joining(" "));
  }
}
