package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Description;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * All snippets of the reference: those of curl and of the generated clients are written by rule,
 * those of the client of this repository stand in the tests.
 */
public final class Snippets {

  private final SampleRequests requests;
  private final Map<String, String> java;
  private final Map<SnippetLanguage, String> setUps;
  private final Map<SnippetLanguage, SnippetWriter> writers;
  private final ProvenSnippets proven;

  private Snippets(
      SampleRequests requests,
      Map<SnippetLanguage, SnippetWriter> writers,
      Map<String, String> java,
      Map<SnippetLanguage, String> setUps,
      ProvenSnippets proven) {
    this.requests = requests;
    this.writers = writers;
    this.java = java;
    this.setUps = setUps;
    this.proven = proven;
  }

  /**
   * @param contract what the operations are
   * @param module the directory of this module
   * @param settings the directory of the generators' complete settings
   */
  public static Snippets read(Description contract, Path module, Path settings) throws IOException {
    SampleRequests requests =
        SampleRequests.read(module.resolve("src/main/snippets/sample-requests.yaml"), contract);
    Map<SnippetLanguage, SnippetWriter> writers =
        Map.of(
            SnippetLanguage.CURL, new CurlWriter(),
            SnippetLanguage.TYPESCRIPT,
                new TypeScriptWriter(contract, names(settings.resolve("typescript-fetch.yaml"))),
            SnippetLanguage.PYTHON,
                new PythonWriter(contract, names(settings.resolve("python.yaml"))),
            SnippetLanguage.GO, new GoWriter(parameterNames(settings.resolve("go.yaml"))));
    Map<String, String> java =
        JavaSources.read(module.resolve("src/test/java/io/github/zohocrmcontract/site/snippets"));
    Map<SnippetLanguage, String> setUps = new EnumMap<>(SnippetLanguage.class);
    setUps.put(SnippetLanguage.JAVA, java.getOrDefault("setUp", ""));
    for (SnippetLanguage language : SnippetLanguage.values()) {
      Path file = module.resolve("src/main/snippets/set-up." + language.highlighting());
      if (Files.exists(file)) {
        setUps.put(language, Files.readString(file).strip());
      }
    }
    return new Snippets(
        requests,
        writers,
        java,
        setUps,
        ProvenSnippets.read(module.resolve("src/main/snippets/proven.json")));
  }

  /** What comes before the snippets of a language, once; empty for curl. */
  public String setUp(SnippetLanguage language) {
    return setUps.getOrDefault(language, "");
  }

  /** The requests that the snippets send. */
  public SampleRequests requests() {
    return requests;
  }

  /** The snippets of an operation that were seen to work as they stand. */
  public List<Snippet> of(String operation) {
    List<Snippet> shown = new ArrayList<>();
    for (SnippetLanguage language : SnippetLanguage.values()) {
      snippet(language, operation)
          .filter(snippet -> isProven(snippet, operation))
          .ifPresent(shown::add);
    }
    return shown;
  }

  /** Why languages do not show an operation, in Markdown, a sentence each. */
  public List<String> missing(String operation) {
    List<String> missing = new ArrayList<>();
    for (SnippetLanguage language : SnippetLanguage.values()) {
      if (of(operation).stream().noneMatch(snippet -> snippet.language() == language)) {
        String reason =
            requests
                .of(operation)
                .exceptions()
                .getOrDefault(language.key(), "not shown, since it was not run since it changed.");
        missing.add(language.title() + ": " + reason);
      }
    }
    return missing;
  }

  /** How many operations have a snippet in this language that was seen to work. */
  public long shown(SnippetLanguage language) {
    return in(language).entrySet().stream()
        .filter(entry -> isProven(entry.getValue(), entry.getKey()))
        .count();
  }

  /** All snippets of a language, seen to work or not, by operation. */
  public Map<String, Snippet> in(SnippetLanguage language) {
    Map<String, Snippet> all = new LinkedHashMap<>();
    for (String operation : requests.requests().keySet()) {
      snippet(language, operation).ifPresent(snippet -> all.put(operation, snippet));
    }
    return all;
  }

  private static Map<String, String> names(Path settings) {
    return mappings(settings, "nameMappings");
  }

  /** What parameters are called: as keys are, unless they have names of their own. */
  private static Map<String, String> parameterNames(Path settings) {
    Map<String, String> names = new HashMap<>(names(settings));
    names.putAll(mappings(settings, "parameterNameMappings"));
    return names;
  }

  private static Map<String, String> mappings(Path settings, String kind) {
    Map<String, String> names = new HashMap<>();
    new YAMLMapper()
        .readTree(settings.toFile())
        .path(kind)
        .properties()
        .forEach(name -> names.put(name.getKey(), name.getValue().asString("")));
    return names;
  }

  private Optional<Snippet> snippet(SnippetLanguage language, String operation) {
    if (requests.of(operation).exceptions().containsKey(language.key())) {
      return Optional.empty();
    }
    Optional<String> text =
        language == SnippetLanguage.JAVA
            ? Optional.ofNullable(java.get(operation))
            : Optional.of(writers.get(language).write(requests.of(operation)));
    return text.map(lines -> new Snippet(language, lines));
  }

  private boolean isProven(Snippet snippet, String operation) {
    // The tests of this module run all the others, in every build.
    return snippet.language().generator().isEmpty()
        || proven.holds(
            snippet.language(), operation, snippet.fingerprint(setUp(snippet.language())));
  }
}
