package io.github.zohocrmcontract.site.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes, as WCAG 2.2 defines it, how well each colour for words stands out from each colour
 * behind them, in both schemes of a style sheet.
 */
final class Contrasts {

  /** What WCAG asks for words of the usual size, level AA. */
  static final double LEAST = 4.5;

  private static final Pattern ROOT = Pattern.compile(":root\\s*\\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6})\\s*;");
  private static final Pattern ANY_COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch|lab|color-mix)\\(");

  private Contrasts() {}

  /** What is wrong, a phrase each. */
  static List<String> faults(String styles) {
    List<String> schemes = ROOT.matcher(styles).results().map(result -> result.group(1)).toList();
    if (schemes.size() != 2) {
      return List.of(schemes.size() + " schemes of colours, not two");
    }
    List<String> faults = new ArrayList<>();
    for (int index = 0; index < schemes.size(); index++) {
      Map<String, String> colours = colours(schemes.get(index));
      String scheme = index == 0 ? "light" : "dark";
      for (Map.Entry<String, String> ink : colours.entrySet()) {
        for (Map.Entry<String, String> paper : colours.entrySet()) {
          if (ink.getKey().startsWith("ink") && paper.getKey().startsWith("paper")) {
            double ratio = ratio(ink.getValue(), paper.getValue());
            if (ratio < LEAST) {
              faults.add(
                  "%s on %s is %.2f, %s".formatted(ink.getKey(), paper.getKey(), ratio, scheme));
            }
          }
        }
      }
    }
    if (!colours(schemes.get(0)).keySet().equals(colours(schemes.get(1)).keySet())) {
      faults.add("the schemes do not have the same colours");
    }
    String rest = ROOT.matcher(styles).replaceAll("");
    ANY_COLOUR
        .matcher(rest.replaceAll("#[a-z][a-z-]*(?=[\\s:,~{])", ""))
        .results()
        .map(MatchResult::group)
        .forEach(colour -> faults.add("a colour of its own: " + colour));
    return faults;
  }

  /** How many pairs of colours were compared, in both schemes. */
  static long pairs(String styles) {
    return ROOT.matcher(styles)
        .results()
        .map(result -> colours(result.group(1)).keySet())
        .mapToLong(
            names ->
                names.stream().filter(name -> name.startsWith("ink")).count()
                    * names.stream().filter(name -> name.startsWith("paper")).count())
        .sum();
  }

  private static Map<String, String> colours(String scheme) {
    Map<String, String> colours = new LinkedHashMap<>();
    Matcher colour = COLOUR.matcher(scheme);
    while (colour.find()) {
      colours.put(colour.group(1), colour.group(2));
    }
    return colours;
  }

  static double ratio(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(value >> 16 & 0xff)
        + 0.7152 * linear(value >> 8 & 0xff)
        + 0.0722 * linear(value & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
