package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.text.Json;
import java.util.ArrayList;
import java.util.List;

/** Commands for curl, which reach a stub that was started by hand. */
final class CurlWriter implements SnippetWriter {

  static final String API = "http://127.0.0.1:8080/crm/v7";

  @Override
  public String write(SampleRequest request) {
    List<String> parts = new ArrayList<>();
    String method = request.operation().method();
    parts.add(
        (method.equals("GET") ? "curl " : "curl -X " + method + " ")
            + quoted(API + request.target()));
    parts.add("-H " + quoted("Authorization: Zoho-oauthtoken " + request.token()));
    request
        .body()
        .ifPresent(
            body -> {
              parts.add("-H " + quoted("Content-Type: application/json"));
              parts.add("-d " + quoted(Json.PLAIN.write(body.value())));
            });
    return String.join(" \\\n  ", parts);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
