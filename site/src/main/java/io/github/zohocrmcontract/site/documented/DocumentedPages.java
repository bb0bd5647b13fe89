package io.github.zohocrmcontract.site.documented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * All pages of {@code spec/documented/}.
 *
 * @param pages in the order of their files' names
 */
public record DocumentedPages(List<DocumentedPage> pages) {

  private static final Pattern DISCREPANCY = Pattern.compile("\\bX\\d+\\b");
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(number -> Integer.parseInt(number.substring(1)));

  /** Reads every YAML file of the directory. */
  public static DocumentedPages read(Path directory) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    try (Stream<Path> files = Files.list(directory)) {
      return new DocumentedPages(
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(file -> page(file.getFileName().toString(), yaml.readTree(file.toFile())))
              .toList());
    }
  }

  /** The pages that describe an operation. */
  public List<DocumentedPage> of(String operation) {
    return pages.stream().filter(page -> page.operations().contains(operation)).toList();
  }

  /** What causes the error that an example of an operation shows, if a page says so. */
  public Optional<String> trigger(String operation, String example, String code) {
    return of(operation).stream()
        .flatMap(page -> page.errors().stream())
        .filter(error -> error.code().equals(code) && error.isShownBy(operation, example))
        .map(DocumentedError::trigger)
        .filter(trigger -> !trigger.isEmpty())
        .findFirst();
  }

  /** The numbers of the discrepancies that touch an operation, lowest first. */
  public Set<String> discrepanciesOf(String operation) {
    Set<String> numbers = new TreeSet<>(BY_NUMBER);
    of(operation).forEach(page -> numbers.addAll(page.discrepancies()));
    return numbers;
  }

  private static DocumentedPage page(String file, JsonNode page) {
    return new DocumentedPage(
        file,
        page.path("page").path("title").asString(""),
        page.path("page").path("url").asString(""),
        page.path("page").path("version").asString(""),
        page.path("operations")
            .valueStream()
            .map(operation -> operation.path("operationId").asString(""))
            .toList(),
        page.path("errors").valueStream().map(DocumentedPages::error).toList(),
        page.path("parameters").size(),
        page.path("requestKeys").size(),
        page.path("responseKeys").path("keys").size(),
        page.path("samples").size(),
        page.findValues("departs").stream().mapToInt(JsonNode::size).sum(),
        discrepancies(page));
  }

  private static Set<String> discrepancies(JsonNode page) {
    Set<String> numbers = new TreeSet<>(BY_NUMBER);
    DISCREPANCY.matcher(page.toString()).results().map(MatchResult::group).forEach(numbers::add);
    return numbers;
  }

  private static DocumentedError error(JsonNode error) {
    Map<String, List<String>> examples = new LinkedHashMap<>();
    error
        .path("examples")
        .properties()
        .forEach(
            entry ->
                examples.put(
                    entry.getKey(),
                    entry.getValue().valueStream().map(name -> name.asString("")).toList()));
    return new DocumentedError(
        error.path("code").asString(""), error.path("trigger").asString(""), examples);
  }
}
