package io.github.zohocrmcontract.site.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A body in one media type.
 *
 * @param mediaType for instance {@code application/json}
 * @param schema what it looks like
 * @param examples by name, in the order of the description
 */
public record Content(String mediaType, JsonNode schema, List<Example> examples) {}
