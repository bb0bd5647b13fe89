package io.github.zohocrmcontract.stub.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token endpoint of the accounts server. Parameters may come url-encoded (as Zoho's Java SDK
 * sends them), as multipart (its Node SDK) or in the query (as its pages also show).
 */
@RestController
public class TokenController {

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Tokens tokens;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TokenController(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Gives an access token for a refresh token. An error comes with HTTP 200, too, as Zoho does it.
   */
  @PostMapping(path = "/oauth/v2/token", produces = "application/json")
  Map<String, Object> token(HttpServletRequest request) {
    if (!"refresh_token".equals(parameter(request, "grant_type"))) {
      return error("unsupported_grant_type");
    }
    if (!SandboxClient.ID.equals(parameter(request, "client_id"))) {
      return error("invalid_client");
    }
    if (!SandboxClient.SECRET.equals(parameter(request, "client_secret"))) {
      return error("invalid_client_secret");
    }
    Optional<GrantedToken> granted = tokens.findRefreshToken(parameter(request, "refresh_token"));
    return granted.map(grant -> answer(request, grant)).orElseGet(() -> error("invalid_code"));
  }

  private Map<String, Object> answer(HttpServletRequest request, GrantedToken grant) {
    String token = "1000." + randomPart() + "." + randomPart();
    tokens.addAccessToken(token, grant, clock.instant().plus(LIFETIME));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", token);
    answer.put("scope", grant.scopes().text());
    answer.put("api_domain", ownUrl(request));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", LIFETIME.toSeconds());
    return answer;
  }

  private String randomPart() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Where the caller reached the stub, so that the next call comes here and never to Zoho. */
  private static String ownUrl(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** A parameter that is missing, or in a form that cannot be read, is empty. */
  private static String parameter(HttpServletRequest request, String name) {
    try {
      String value = request.getParameter(name);
      return value == null ? "" : value;
    } catch (InvalidParameterException unreadable) {
      return "";
    }
  }

  private static Map<String, Object> error(String error) {
    return Map.of("error", error);
  }
}
