package io.github.zohocrmcontract.stub.answers;

import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes errors the way Zoho does: bare, or in the array that is named after the resource. */
public final class ErrorBodies {

  /** The media type of every answer with a body. Without the charset some readers take Latin-1. */
  public static final String MEDIA_TYPE = "application/json;charset=UTF-8";

  private final JsonMapper json;

  /** Uses the mapper that answers are written with. */
  public ErrorBodies(JsonMapper json) {
    this.json = json;
  }

  /** Answers with the refusal, unless the answer has already left. */
  public void write(Refusal refusal, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(refusal.status());
    response.setContentType(MEDIA_TYPE);
    byte[] body = json.writeValueAsBytes(body(refusal));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private ObjectNode body(Refusal refusal) {
    if (refusal.resource().isEmpty()) {
      return object(refusal.errors().get(0));
    }
    ObjectNode body = json.createObjectNode();
    ArrayNode items = body.putArray(refusal.resource().get());
    refusal.errors().forEach(error -> items.add(object(error)));
    return body;
  }

  private ObjectNode object(ZohoError error) {
    ObjectNode object = json.createObjectNode();
    object.put("code", error.code());
    if (error.details() != null) {
      object.set("details", json.valueToTree(error.details()));
    }
    return object.put("message", error.message()).put("status", "error");
  }
}
