package io.github.zohocrmcontract.client.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes the contract's JSON. Keys that are unknown are kept where the contract has an
 * open object and passed over elsewhere; null, missing and a value stay three things; date-times
 * keep their offset. Immutable and thread-safe.
 */
public final class ZohoJson {
  private final JsonMapper mapper;

  /** JSON as the contract has it. */
  public ZohoJson() {
    this(JsonMapper.builder());
  }

  /**
   * JSON as the contract has it, on a mapper that is prepared already, for instance with modules
   * for types of one's own. What the contract needs is set last and wins.
   *
   * @param prepared a mapper's settings; what the contract needs is added
   */
  public ZohoJson(JsonMapper.Builder prepared) {
    mapper =
        prepared
            .addModule(new JsonNullableJackson3Module())
            .addModule(
                new SimpleModule("date-times")
                    .addDeserializer(OffsetDateTime.class, new LenientDateTimeReader())
                    .addSerializer(OffsetDateTime.class, new NumericOffsetDateTimeWriter()))
            // What was not sent is not written; a stated null is a JsonNullable and is written.
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Numbers under unknown keys come back out as they went in.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
  }

  /**
   * Reads a value.
   *
   * @param json the JSON, in UTF-8
   * @param type what to read it as
   * @return the value
   * @throws JacksonException if the JSON is none or does not fit the type; its path says where
   */
  public Object read(byte[] json, Type type) {
    return mapper.readValue(json, mapper.constructType(type));
  }

  /**
   * Reads any JSON.
   *
   * @param json the JSON, in UTF-8
   * @return the tree
   * @throws JacksonException if it is none
   */
  public JsonNode readTree(byte[] json) {
    return mapper.readTree(json);
  }

  /** {@return the tree of no JSON at all: it has no keys} */
  public JsonNode missing() {
    return mapper.missingNode();
  }

  /**
   * {@return the JSON tree as plain maps, lists, texts, numbers, booleans and nulls}
   *
   * @param node the tree
   */
  public Object plain(JsonNode node) {
    return mapper.treeToValue(node, Object.class);
  }

  /**
   * Writes a value in UTF-8.
   *
   * @param value a model of the contract, or another value that the mapper can write
   * @return the JSON
   * @throws JacksonException if it cannot be written
   */
  public byte[] write(Object value) {
    return mapper.writeValueAsBytes(value);
  }
}
