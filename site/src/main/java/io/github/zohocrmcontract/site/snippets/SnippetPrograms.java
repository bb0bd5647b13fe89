package io.github.zohocrmcontract.site.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes, for each generated client, a program of all its snippets, and a plan for running them.
 * The module {@code languages} does that, where compilers and clients are.
 */
public final class SnippetPrograms {

  private final Snippets snippets;
  private final Path module;

  /**
   * @param module the directory of this module, where the frames of the programs are
   */
  public SnippetPrograms(Snippets snippets, Path module) {
    this.snippets = snippets;
    this.module = module;
  }

  /** Writes {@code plan.json}, and a directory a generator. */
  public void write(Path directory) throws IOException {
    Map<String, Object> requests = new LinkedHashMap<>();
    snippets
        .requests()
        .requests()
        .forEach(
            (operation, request) ->
                requests.put(
                    operation,
                    Map.of(
                        "organisation", request.organisation(),
                        "token", request.token(),
                        "status", request.successStatus(),
                        "after", request.after().orElse(""))));
    Map<String, Object> generators = new LinkedHashMap<>();
    for (SnippetLanguage language : SnippetLanguage.values()) {
      if (language.generator().isPresent()) {
        String generator = language.generator().get();
        String program = language.program().orElseThrow();
        Path folder = Files.createDirectories(directory.resolve(generator));
        Files.writeString(folder.resolve(program), program(language, program));
        generators.put(
            generator, Map.of("program", program, "fingerprints", fingerprints(language)));
      }
    }
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("requests", requests);
    plan.put("generators", generators);
    Files.writeString(
        directory.resolve("plan.json"),
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(plan) + "\n");
  }

  private Map<String, String> fingerprints(SnippetLanguage language) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    snippets
        .in(language)
        .forEach(
            (operation, snippet) ->
                fingerprints.put(operation, snippet.fingerprint(snippets.setUp(language))));
    return fingerprints;
  }

  /** The frame says how a snippet is wrapped: from a line with {@code SNIPPET} to the next. */
  private String program(SnippetLanguage language, String program) throws IOException {
    String frame = Files.readString(module.resolve("src/main/snippets/frame-" + program));
    String[] parts = frame.split("(?m)^.*SNIPPET.*\\n");
    String each = parts[1];
    String all =
        snippets.in(language).entrySet().stream()
            .map(
                entry ->
                    insert(
                        each.replace("OPERATION", entry.getKey()),
                        "LINES",
                        entry.getValue().text()))
            .collect(Collectors.joining());
    return insert(parts[0], "SET_UP", forTheProgram(snippets.setUp(language))) + all + parts[2];
  }

  /** The set-up with the address that the program is told, and with the client beside it. */
  private static String forTheProgram(String setUp) {
    return setUp
        .replace("'" + CurlWriter.API + "'", "url + '/crm/v7'")
        .replace("\"" + CurlWriter.API + "\"", "url + \"/crm/v7\"")
        .replace("from 'zoho-crm'", "from './client/src'");
  }

  /** Puts text in the place of a line with this word, as far to the right as the word. */
  private static String insert(String frame, String word, String text) {
    return frame
        .lines()
        .map(
            line ->
                line.strip().equals(word)
                    ? indented(text, line.substring(0, line.indexOf(word)))
                    : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String indented(String text, String margin) {
    return text.lines()
        .map(line -> line.isEmpty() ? line : margin + line)
        .collect(Collectors.joining("\n"));
  }
}
