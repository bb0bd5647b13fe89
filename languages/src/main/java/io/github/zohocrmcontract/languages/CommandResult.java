package io.github.zohocrmcontract.languages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a command ended.
 *
 * @param exitCode 0 if all went well
 * @param timedOut whether it was ended because it took too long
 * @param output the lines that it printed, errors included
 */
record CommandResult(int exitCode, boolean timedOut, List<String> output) {

  boolean succeeded() {
    return exitCode == 0 && !timedOut;
  }

  /** The first line that says something; for most programs that are asked for it, their version. */
  String firstLine() {
    return firstLineWith("").orElse("");
  }

  /** Why it did not succeed, in a line. */
  String failure() {
    if (timedOut) {
      return "took too long";
    }
    return firstLineWith("exception|error:|\\[error]|fatal")
        .or(() -> firstLineWith("error|cannot|failed"))
        .or(() -> firstLineWith(""))
        .orElse("ended with " + exitCode);
  }

  private Optional<String> firstLineWith(String words) {
    Pattern pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    return output.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && pattern.matcher(line).find())
        .findFirst();
  }
}
