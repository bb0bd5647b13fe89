package io.github.zohocrmcontract.stub.contract;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer that the contract declares for an operation.
 *
 * @param status its HTTP status
 * @param pointer where it is declared, as a JSON pointer into the bundle
 * @param body what its body may hold; empty if it has none
 * @param examples values of its named examples, in the order of the contract
 */
public record Answer(
    int status, String pointer, Optional<Schema> body, Map<String, JsonNode> examples) {}
