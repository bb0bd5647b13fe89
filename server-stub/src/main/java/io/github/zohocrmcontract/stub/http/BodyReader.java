package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a request, up to a limit. */
final class BodyReader {

  /** Most bytes that are read. */
  static final int LIMIT = 1024 * 1024;

  /**
   * Types under which clients of Zoho send JSON: their Java SDK as text, curl's {@code -d} as a
   * form. Others send none.
   */
  private static final Set<String> TYPES =
      Set.of("", "application/json", "text/plain", "application/x-www-form-urlencoded");

  private final JsonMapper strict =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * @throws Refusal if the type is none that may hold JSON, or the body too large
   */
  byte[] read(HttpServletRequest request) throws IOException {
    if (!TYPES.contains(mediaType(request))) {
      throw Refusal.of(Errors.bodyNotJson());
    }
    if (request.getContentLengthLong() > LIMIT) {
      throw Refusal.of(Errors.bodyTooLarge());
    }
    byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      throw Refusal.of(Errors.bodyTooLarge());
    }
    return body;
  }

  /**
   * @throws Refusal if the bytes are no JSON, or an object names a key twice
   */
  JsonNode parse(byte[] body) {
    try {
      JsonNode root = strict.readTree(body);
      if (root == null || root.isMissingNode()) {
        throw Refusal.of(Errors.invalidRequest());
      }
      return root;
    } catch (JacksonException noJson) {
      throw Refusal.of(Errors.invalidRequest());
    }
  }

  /**
   * The body without what is wrong in its form: faulty items are left empty, so that the good ones
   * can be read into their models.
   */
  byte[] withoutFaultyItems(JsonNode body, ItemFaults faults) {
    ObjectNode cleaned = (ObjectNode) body.deepCopy();
    for (JsonNode member : cleaned) {
      if (member instanceof ArrayNode items) {
        faults
            .byPosition()
            .keySet()
            .forEach(position -> items.set(position, strict.createObjectNode()));
      }
    }
    return strict.writeValueAsBytes(cleaned);
  }

  /** Whether a request says that its body is JSON. */
  static boolean isDeclaredAsJson(HttpServletRequest request) {
    return mediaType(request).equals("application/json");
  }

  private static String mediaType(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }
}
