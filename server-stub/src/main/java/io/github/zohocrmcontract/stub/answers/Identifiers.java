package io.github.zohocrmcontract.stub.answers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.lang.Nullable;

/** Reads identifiers, which stand as text of up to 19 digits in requests. */
public final class Identifiers {

  private Identifiers() {}

  /** The number; requests with other text do not get this far. */
  public static long number(String text) {
    return Long.parseLong(text.trim());
  }

  /** The numbers without repetition. */
  public static Set<Long> set(@Nullable List<String> texts) {
    Set<Long> numbers = new TreeSet<>();
    if (texts != null) {
      texts.forEach(text -> numbers.add(number(text)));
    }
    return numbers;
  }

  /** Whether this is an identifier that some object could have. */
  public static boolean isPossible(String text) {
    try {
      return Long.parseLong(text) >= 0;
    } catch (NumberFormatException tooLargeOrNoNumber) {
      return false;
    }
  }
}
