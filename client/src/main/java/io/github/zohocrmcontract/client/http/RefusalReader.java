package io.github.zohocrmcontract.client.http;

import io.github.zohocrmcontract.client.errors.ApiException;
import io.github.zohocrmcontract.client.errors.RedirectException;
import io.github.zohocrmcontract.client.errors.Refusal;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.ItemResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Makes an exception of an error answer. Reads the body as a tree, so that no body, whatever its
 * shape, hides the error: a body that is none of Zoho's (HTML of a proxy, nothing at all) gives the
 * same exception without a code.
 */
public final class RefusalReader {
  private final ZohoJson json;

  /** A reader of error answers. */
  public RefusalReader(ZohoJson json) {
    this.json = json;
  }

  /** The exception for an answer outside 2xx and 304. */
  public ApiException read(RequestLine request, Reply reply) {
    if (reply.status() >= 300 && reply.status() < 400) {
      return redirect(request, reply);
    }
    return ApiException.of(refusal(request, reply));
  }

  private static RedirectException redirect(RequestLine request, Reply reply) {
    String host = reply.headers().firstValue("Location").map(RefusalReader::host).orElse("");
    String message = host.isEmpty() ? "redirect" : "redirect to " + host + ", not followed";
    return new RedirectException(
        new Refusal(
            request,
            reply.status(),
            reply.headers(),
            Optional.empty(),
            message,
            Details.none(),
            List.of()),
        host);
  }

  private static String host(String location) {
    try {
      String host = URI.create(location).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException noUrl) {
      return "";
    }
  }

  /** What an answer outside 2xx and 304 says. */
  public Refusal refusal(RequestLine request, Reply reply) {
    JsonNode body = tree(reply.body());
    List<ItemResult> items = items(body);
    Optional<String> code = text(body, "code");
    Optional<String> message = text(body, "message");
    Details details = details(body);
    Optional<ItemResult> first =
        items.stream().filter(ItemResult.Failed.class::isInstance).findFirst();
    if (code.isEmpty() && first.isPresent()) {
      code = Optional.of(first.get().code()).filter(known -> !known.isEmpty());
      message = Optional.of(first.get().message());
      details = first.get().details();
    }
    return new Refusal(
        request,
        reply.status(),
        reply.headers(),
        code,
        message.orElseGet(() -> withoutMessage(reply)),
        details,
        items);
  }

  private static String withoutMessage(Reply reply) {
    return reply.body().length == 0
        ? "empty body"
        : "body without a message, "
            + reply.headers().firstValue("Content-Type").orElse("no media type");
  }

  private JsonNode tree(byte[] body) {
    if (body.length == 0) {
      return json.missing();
    }
    try {
      return json.readTree(body);
    } catch (JacksonException noJson) {
      return json.missing();
    }
  }

  // The array has the name of the resource; the first array of results is it, whatever its name.
  private List<ItemResult> items(JsonNode body) {
    for (Map.Entry<String, JsonNode> property : body.properties()) {
      JsonNode list = property.getValue();
      if (list.isArray() && !list.isEmpty() && list.get(0).has("code")) {
        List<ItemResult> items = new ArrayList<>();
        for (JsonNode item : list) {
          items.add(
              ItemResult.of(
                  items.size(),
                  text(item, "status").orElse(""),
                  text(item, "code").orElse(""),
                  text(item, "message").orElse(""),
                  details(item)));
        }
        return items;
      }
    }
    return List.of();
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  private Details details(JsonNode node) {
    JsonNode details = node.path("details");
    if (!details.isObject()) {
      return Details.none();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    details.properties().forEach(entry -> values.put(entry.getKey(), json.plain(entry.getValue())));
    return Details.of(values);
  }
}
