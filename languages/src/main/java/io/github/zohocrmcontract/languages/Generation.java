package io.github.zohocrmcontract.languages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came of one run of a generator.
 *
 * @param result how its process ended
 * @param files how many files it wrote
 */
record Generation(CommandResult result, long files) {

  private static final Pattern ERROR = Pattern.compile("^\\[\\S+] ERROR .*");
  private static final Pattern WARNING = Pattern.compile("^\\[\\S+] WARN +\\S+ - (.*)");

  /** Why there is no whole client, if there is none. A generator can report an error and go on. */
  Optional<String> failure() {
    if (!result.succeeded()) {
      return Optional.of(result.failure());
    }
    Optional<String> error =
        result.output().stream().filter(line -> ERROR.matcher(line).matches()).findFirst();
    if (error.isPresent()) {
      return error;
    }
    return files == 0 ? Optional.of("it wrote no file") : Optional.empty();
  }

  /** The warnings that it printed, each as often as it was printed. */
  List<String> warnings() {
    return result.output().stream()
        .map(WARNING::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .toList();
  }
}
