package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the site wants to be run, as it wrote it down.
 *
 * @param requests by operation
 * @param generators the programs, by generator
 */
record SnippetPlan(Map<String, Request> requests, Map<String, Program> generators) {

  /**
   * For whom a call is.
   *
   * @param organisation the organisation of the stub
   * @param token its access token
   * @param status the status of the answer that shows the call to work
   * @param after the operation to call before, or an empty text
   */
  record Request(String organisation, String token, String status, String after) {}

  /**
   * A program that has all calls of a language.
   *
   * @param program its file
   * @param fingerprints what the site knows its calls by, by operation
   */
  record Program(String program, Map<String, String> fingerprints) {}

  static SnippetPlan read(Path file) throws IOException {
    return JsonMapper.shared().readValue(Files.readString(file), SnippetPlan.class);
  }

  /** What is known of a generator's calls, but for those that do not work. */
  Map<String, String> fingerprintsWithout(String generator, Set<String> failed) {
    Map<String, String> good = new TreeMap<>(generators.get(generator).fingerprints());
    good.keySet().removeAll(failed);
    return good;
  }
}
