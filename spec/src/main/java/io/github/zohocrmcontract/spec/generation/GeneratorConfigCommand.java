package io.github.zohocrmcontract.spec.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes one complete configuration for each generator: the settings of {@code common.yaml} and, on
 * top of them, those of the generator's own file. The generator itself reads one file only. {@code
 * common.yaml} is written, too, for generators that have no file.
 *
 * <p>The shared names in code are written as Java writes them. {@code nameStyle} in a generator's
 * file, which is ours and does not reach the generator, turns them into its language's: see {@link
 * NameStyle}.
 */
public final class GeneratorConfigCommand {

  private static final String COMMON = "common.yaml";
  private static final String NAMES = "nameMappings";
  private static final String NAME_STYLE = "nameStyle";

  private final YAMLMapper yaml =
      YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build();

  private GeneratorConfigCommand() {}

  /**
   * @param arguments the directory with {@code common.yaml} and one file a generator, and the
   *     directory to write to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "Say the directory of the configurations and the directory to write to.");
    }
    new GeneratorConfigCommand().write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  private void write(Path source, Path target) throws IOException {
    Files.createDirectories(target);
    JsonNode common = yaml.readTree(source.resolve(COMMON));
    Files.writeString(target.resolve(COMMON), yaml.writeValueAsString(common));
    for (Path file : configurations(source)) {
      ObjectNode own = (ObjectNode) yaml.readTree(file);
      ObjectNode merged = (ObjectNode) common.deepCopy();
      JsonNode style = own.remove(NAME_STYLE);
      if (style != null) {
        spell(NameStyle.of(style.asString()), (ObjectNode) merged.get(NAMES));
      }
      lay(own, merged);
      Files.writeString(target.resolve(file.getFileName()), yaml.writeValueAsString(merged));
    }
  }

  private static void spell(NameStyle style, ObjectNode names) {
    for (Map.Entry<String, JsonNode> name : names.deepCopy().properties()) {
      names.put(name.getKey(), style.spell(name.getValue().asString()));
    }
  }

  private static List<Path> configurations(Path source) throws IOException {
    try (Stream<Path> files = Files.list(source)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(COMMON))
          .sorted()
          .toList();
    }
  }

  private static void lay(JsonNode over, ObjectNode under) {
    for (Map.Entry<String, JsonNode> member : over.properties()) {
      if (member.getValue().isObject() && under.get(member.getKey()) instanceof ObjectNode below) {
        lay(member.getValue(), below);
      } else {
        under.set(member.getKey(), member.getValue());
      }
    }
  }
}
