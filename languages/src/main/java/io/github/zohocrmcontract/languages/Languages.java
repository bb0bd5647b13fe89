package io.github.zohocrmcontract.languages;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the project knows of languages: the tool chain of a generator, and remarks on it.
 *
 * @param directory {@code languages/}, where smoke programs are
 * @param toolChains by generator
 * @param remarks by generator, in Markdown
 * @param firstClass the languages that the project stands by, by generator
 */
record Languages(
    Path directory,
    Map<String, ToolChain> toolChains,
    Map<String, String> remarks,
    Map<String, FirstClass> firstClass) {

  /** Reads {@code tool-chains.yaml}, {@code remarks.yaml} and {@code first-class.yaml}. */
  static Languages read(Path directory) {
    YAMLMapper yaml = new YAMLMapper();
    return new Languages(
        directory,
        yaml.readValue(
            directory.resolve("tool-chains.yaml").toFile(),
            new TypeReference<Map<String, ToolChain>>() {}),
        yaml.readValue(
            directory.resolve("remarks.yaml").toFile(),
            new TypeReference<Map<String, String>>() {}),
        yaml.readValue(
            directory.resolve("first-class.yaml").toFile(),
            new TypeReference<LinkedHashMap<String, FirstClass>>() {}));
  }

  Optional<ToolChain> toolChain(String generator) {
    return Optional.ofNullable(toolChains.get(generator));
  }

  Optional<String> remark(String generator) {
    return Optional.ofNullable(remarks.get(generator));
  }
}
