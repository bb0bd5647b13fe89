package io.github.zohocrmcontract.stub.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of the pages for people: the console at {@code /}, the API reference at {@code
 * /reference}, what both consist of below {@code /console/}, and the descriptions that the stub
 * goes by.
 */
final class ConsoleFiles {

  private static final Map<String, String> PAGES =
      Map.of(
          "/", "index.html",
          "/reference", "reference.html",
          "/reference/oauth2-redirect.html", "swagger-ui/oauth2-redirect.html",
          "/reference/oauth2-redirect.js", "swagger-ui/oauth2-redirect.js");

  private static final Pattern PART =
      Pattern.compile("/console/((?:swagger-ui/)?[a-z0-9-]+\\.(?:js|css|svg))");

  private static final Pattern DESCRIPTION = Pattern.compile("/(openapi|oauth|sandbox)\\.json");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml",
          "json", "application/json;charset=UTF-8");

  /**
   * A file.
   *
   * @param mediaType its type
   * @param content its bytes
   */
  record File(String mediaType, byte[] content) {}

  /** The file at this path of the stub, if there is one. */
  Optional<File> find(String path) throws IOException {
    Matcher description = DESCRIPTION.matcher(path);
    if (description.matches()) {
      return Optional.of(
          new File(MEDIA_TYPES.get("json"), hereInsteadOfThere(description.group(1))));
    }
    Matcher part = PART.matcher(path);
    String name = part.matches() ? part.group(1) : PAGES.get(path);
    if (name == null) {
      return Optional.empty();
    }
    return read("/console/" + name)
        .map(content -> new File(MEDIA_TYPES.get(name.replaceFirst(".*\\.", "")), content));
  }

  private static Optional<byte[]> read(String resource) throws IOException {
    try (InputStream content = ConsoleFiles.class.getResourceAsStream(resource)) {
      return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
    }
  }

  /** A description with all addresses of servers relative to the stub. */
  private static byte[] hereInsteadOfThere(String name) throws IOException {
    JsonMapper json = JsonMapper.shared();
    JsonNode document = json.readTree(read("/zoho-crm-contract/" + name + ".json").orElseThrow());
    document.findValues("servers").forEach(ConsoleFiles::moveServersHere);
    for (JsonNode flow : document.at("/components/securitySchemes/zohoOAuth/flows")) {
      for (String key : new String[] {"authorizationUrl", "tokenUrl", "refreshUrl"}) {
        ((ObjectNode) flow).put(key, withoutHost(flow.get(key).stringValue()));
      }
    }
    return json.writeValueAsBytes(document);
  }

  private static void moveServersHere(JsonNode servers) {
    for (JsonNode server : servers) {
      String url = withoutHost(server.get("url").stringValue());
      ((ObjectNode) server).put("url", url).put("description", "This stub.");
      ObjectNode variables = (ObjectNode) server.get("variables");
      List.copyOf(variables.propertyNames()).stream()
          .filter(variable -> !url.contains("{" + variable + "}"))
          .forEach(variables::remove);
    }
  }

  private static String withoutHost(String url) {
    return url.replaceFirst("^https?://[^/]+", "");
  }
}
