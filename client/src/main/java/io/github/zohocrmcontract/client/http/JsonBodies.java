package io.github.zohocrmcontract.client.http;

import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.zohocrmcontract.client.json.ZohoJson;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes request bodies as JSON. */
public final class JsonBodies implements Encoder {
  private final ZohoJson json;

  /**
   * A writer of request bodies.
   *
   * @param json how JSON is read and written
   */
  public JsonBodies(ZohoJson json) {
    this.json = json;
  }

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(json.write(body), StandardCharsets.UTF_8);
  }
}
