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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the accounts server answers. Errors can come with status 200, so an answer is good
 * only if it holds a token. Never quotes the body: it can hold the token.
 */
final class TokenAnswer {
  private static final Pattern CODE = Pattern.compile("[A-Za-z]+([_ ][A-Za-z]+)*");
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  private final ZohoJson json;
  private final URI accounts;

  /** Reads answers of this accounts server. */
  TokenAnswer(ZohoJson json, URI accounts) {
    this.json = json;
    this.accounts = accounts;
  }

  /**
   * What an answer holds.
   *
   * @param access the access token
   * @param refresh the refresh token, which comes with the first token for a code only
   * @param scopes what the tokens allow, if the server said so
   */
  record Tokens(AccessToken access, Optional<String> refresh, Set<String> scopes) {

    @Override
    public String toString() {
      return "Tokens[" + access + "]";
    }
  }

  /**
   * The tokens in an answer.
   *
   * @param askedAt when the token was asked for: its life is counted from there, to be on the safe
   *     side
   * @param secrets what the request held and no text may show, should the server repeat it
   * @throws LoginException if there is none
   */
  Tokens read(RequestLine request, Reply reply, Instant askedAt, Collection<String> secrets) {
    JsonNode body = tree(reply);
    String token = body.path("access_token").asString("");
    boolean good = reply.status() >= 200 && reply.status() < 300;
    if (!good || token.isEmpty()) {
      throw refused(request, reply, body, secrets);
    }
    try {
      return new Tokens(
          AccessToken.of(token, askedAt, askedAt.plus(life(body)), apiDomain(body)),
          Optional.of(body.path("refresh_token").asString("")).filter(text -> !text.isEmpty()),
          scopes(body));
    } catch (IllegalArgumentException unusable) {
      throw refused(request, reply, body, secrets);
    }
  }

  private static Set<String> scopes(JsonNode body) {
    String text = body.path("scope").asString("").trim();
    return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split("[ ,]+")));
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
    JsonNode seconds =
        body.has("expires_in_sec") ? body.path("expires_in_sec") : body.path("expires_in");
    // A life that makes no sense would cost a request for each call.
    return seconds.canConvertToInt() && seconds.asInt() > 0
        ? Duration.ofSeconds(seconds.asInt())
        : USUAL_LIFE;
  }

  private static Optional<URI> apiDomain(JsonNode body) {
    String text = body.path("api_domain").asString("");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
    } catch (IllegalArgumentException noUrl) {
      return Optional.empty();
    }
  }

  // Clients, codes and refresh tokens are known in the data centre that gave them, only.
  private String advice(String error) {
    return error.startsWith("invalid_c")
        ? "Clients, codes and refresh tokens are known in the data centre that gave them, only. If "
            + accounts
            + " is not the accounts server of yours, choose dataCentre() or accountsUrl()."
        : "";
  }

  private LoginException refused(
      RequestLine request, Reply reply, JsonNode body, Collection<String> secrets) {
    Optional<String> error =
        Optional.of(concealed(body.path("error").asString(""), secrets))
            .filter(text -> !text.isEmpty());
    String description = concealed(body.path("error_description").asString(""), secrets);
    return new LoginException(
        new Refusal(
            request,
            reply.status(),
            reply.headers(),
            error,
            description.isEmpty() ? "the accounts server gave no access token" : description,
            Details.none(),
            List.of()),
        advice(error.orElse("")));
  }

  // A code of a few words is no secret, even if it has a short word for one in it.
  private static String concealed(String text, Collection<String> secrets) {
    boolean code = CODE.matcher(text).matches();
    return Concealment.in(
        text,
        secrets.stream().filter(secret -> !code || !Concealment.couldBeWord(secret)).toList());
  }
}
