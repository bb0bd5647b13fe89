package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the calls that the site shows for generated clients, each against a fresh organisation of
 * the stub, and writes down which of them work: {@code mvn package -pl languages -am -Psnippets}.
 */
public final class SnippetsCommand {

  private static final Duration GENERATION_LIMIT = Duration.ofMinutes(20);

  private SnippetsCommand() {}

  /**
   * @param arguments the top directory, the bundle, the directory of complete settings, and {@code
   *     generators=} with names and commas between them, or nothing for all that the site shows
   * @throws GenerationException if a client cannot be made, does not compile, or a call does not
   *     work; what works is written down before
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "Say the top directory, the bundle, the directory of settings, and generators=.");
    }
    Path top = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path bundle = Path.of(arguments[1]).toAbsolutePath();
    List<String> wanted = List.of(arguments[3].substring("generators=".length()).split(","));
    Path programs = top.resolve("site/target/snippets");
    SnippetPlan plan = SnippetPlan.read(programs.resolve("plan.json"));
    Path proven = top.resolve("site/src/main/snippets/proven.json");
    Path work = Files.createDirectories(top.resolve("languages/target/snippets"));
    GeneratorCli cli =
        new GeneratorCli(
            bundle,
            Path.of(arguments[2]).toAbsolutePath(),
            top.resolve("generator-config/templates"),
            GENERATION_LIMIT);
    Languages languages = Languages.read(top.resolve("languages"));

    Map<String, Map<String, String>> found = read(proven);
    Map<String, String> faults = new TreeMap<>();
    try (Stub stub = Stub.start(LanguagesCommand.executableJar(top), work.resolve("stub.log"))) {
      SnippetRuns runs = new SnippetRuns(cli, languages, plan, stub.url(), work);
      for (String generator : plan.generators().keySet()) {
        if (wanted.contains("") || wanted.contains(generator)) {
          Map<String, String> failed = runs.of(generator, programs.resolve(generator));
          found.put(generator, plan.fingerprintsWithout(generator, failed.keySet()));
          failed.forEach((call, why) -> faults.put(generator + " " + call, why));
          write(proven, found);
          failed.forEach((call, why) -> System.out.println(generator + " " + call + ": " + why));
          System.out.printf(
              "%s: %d of %d calls work%n",
              generator,
              found.get(generator).size(),
              plan.generators().get(generator).fingerprints().size());
        }
      }
    }
    System.out.println("Written: " + proven);
    if (!faults.isEmpty()) {
      throw new GenerationException("These calls do not work: " + faults);
    }
  }

  private static void write(Path proven, Map<String, Map<String, String>> found)
      throws IOException {
    Files.writeString(
        proven,
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n");
  }

  private static Map<String, Map<String, String>> read(Path proven) throws IOException {
    return Files.exists(proven)
        ? JsonMapper.shared()
            .readValue(
                Files.readString(proven),
                new TypeReference<TreeMap<String, Map<String, String>>>() {})
        : new TreeMap<>();
  }
}
