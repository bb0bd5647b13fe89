package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.Refusal;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.http.Reply;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.results.Details;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the accounts server answers. Errors can come with status 200, so an answer is good
 * only if it holds a token. Never quotes the body: it can hold the token.
 */
final class TokenAnswer {
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  private final ZohoJson json;

  TokenAnswer(ZohoJson json) {
    this.json = json;
  }

  /**
   * The token in an answer.
   *
   * @param askedAt when the token was asked for: its life is counted from there, to be on the safe
   *     side
   * @throws LoginException if there is none
   */
  AccessToken read(RequestLine request, Reply reply, Instant askedAt) {
    JsonNode body = tree(reply);
    String token = body.path("access_token").asString("");
    boolean good = reply.status() >= 200 && reply.status() < 300;
    if (!good || token.isEmpty()) {
      throw refused(request, reply, body);
    }
    try {
      return AccessToken.of(token, askedAt.plus(life(body)), apiDomain(body));
    } catch (IllegalArgumentException unusable) {
      throw refused(request, reply, body);
    }
  }

  private JsonNode tree(Reply reply) {
    try {
      return reply.body().length == 0 ? json.missing() : json.readTree(reply.body());
    } catch (JacksonException noJson) {
      return json.missing();
    }
  }

  // Where expires_in_sec stands beside it, expires_in counts milliseconds.
  private static Duration life(JsonNode body) {
    if (body.path("expires_in_sec").canConvertToLong()) {
      return Duration.ofSeconds(body.path("expires_in_sec").asLong());
    }
    JsonNode seconds = body.path("expires_in");
    return seconds.canConvertToLong() ? Duration.ofSeconds(seconds.asLong()) : USUAL_LIFE;
  }

  private static Optional<URI> apiDomain(JsonNode body) {
    String text = body.path("api_domain").asString("");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
    } catch (IllegalArgumentException noUrl) {
      return Optional.empty();
    }
  }

  private static LoginException refused(RequestLine request, Reply reply, JsonNode body) {
    Optional<String> error =
        Optional.of(body.path("error").asString("")).filter(text -> !text.isEmpty());
    String description = body.path("error_description").asString("");
    return new LoginException(
        new Refusal(
            request,
            reply.status(),
            reply.headers(),
            error,
            description.isEmpty() ? "the accounts server gave no access token" : description,
            Details.none(),
            List.of()));
  }
}
