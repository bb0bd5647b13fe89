package io.github.zohocrmcontract.spec.bundle;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A description in one piece: every reference points into the document itself.
 *
 * @param document the whole description
 */
public record Bundle(JsonNode document) {

  /** The description as YAML; the same description gives the same text on every machine. */
  public String yaml() {
    return YAMLMapper.builder()
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
        .disable(YAMLWriteFeature.SPLIT_LINES)
        .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
        .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
        .build()
        .writeValueAsString(document);
  }

  /**
   * The description as JSON, indented; the same description gives the same text on every machine.
   */
  public String json() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.builder()
            .defaultPrettyPrinter(printer)
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(document)
        + "\n";
  }
}
