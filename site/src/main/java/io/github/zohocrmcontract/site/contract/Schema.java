package io.github.zohocrmcontract.site.contract;

import tools.jackson.databind.JsonNode;

/**
 * A named schema.
 *
 * @param name unique in the description
 * @param definition as the description has it
 */
public record Schema(String name, JsonNode definition) {

  /** What it is, in Markdown. */
  public String description() {
    return definition.path("description").asString("");
  }
}
