package io.github.zohocrmcontract.stub.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which word was meant by one that is unknown. */
public final class Words {

  /** So many letters may be wrong in a longer word; in a shorter one, fewer. */
  private static final int MOST_WRONG = 2;

  private Words() {}

  /** " Did you mean ...?" if a known word is near; otherwise nothing. */
  public static String meant(String word, Collection<String> known) {
    int tolerated = Math.min(MOST_WRONG, word.length() / 3);
    return known.stream()
        .filter(each -> distance(word, each) <= tolerated)
        .min(Comparator.comparingInt(each -> distance(word, each)))
        .map(each -> " Did you mean " + each + "?")
        .orElse("");
  }

  /** How many letters must be changed, added or left out; capitals make no difference. */
  private static int distance(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    if (Math.abs(left.length() - right.length()) > MOST_WRONG) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= right.length(); column++) {
        int above = row[column];
        int change = left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1;
        row[column] = Math.min(diagonal + change, 1 + Math.min(above, row[column - 1]));
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
