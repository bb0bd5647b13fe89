package io.github.zohocrmcontract.spec.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a description, as semantic versioning reads it; what follows a hyphen tells
 * nothing about compatibility.
 *
 * @param major changes with every break, once it is 1
 * @param minor changes with every break while {@code major} is 0
 */
public record ContractVersion(int major, int minor) {

  private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-[0-9A-Za-z.-]+)?");

  /**
   * @throws ChangesException if the text is no version of three numbers
   */
  static ContractVersion parse(String text) {
    Matcher matcher = FORM.matcher(text == null ? "" : text);
    if (!matcher.matches()) {
      throw new ChangesException(
          "The version \"" + text + "\" is not of the form 1.2.3: correct info.version.");
    }
    return new ContractVersion(
        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether a change to this version may break those who use the other one. */
  boolean announcesBreaksSince(ContractVersion older) {
    return major > older.major || major == 0 && older.major == 0 && minor > older.minor;
  }

  /** The least version that may break those who use this one. */
  String nextThatMayBreak() {
    return major == 0 ? "0." + (minor + 1) + ".0" : (major + 1) + ".0.0";
  }
}
