package io.github.zohocrmcontract.client.auth;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the browser came back to after a user was asked for access. {@link #toString()} does not
 * show the code.
 *
 * @param code the code to exchange; good once, for three minutes
 * @param accountsServer the accounts server at which to exchange it: that of the data centre in
 *     which the user's organisation lives
 * @param location the data centre, for instance {@code eu}
 * @param state what the application gave on the way there
 */
public record AuthorizationRedirect(
    String code, Optional<URI> accountsServer, Optional<String> location, Optional<String> state) {

  public AuthorizationRedirect {
    Secret.require(code, "code");
  }

  /**
   * Reads the address that the browser came back to.
   *
   * @throws IllegalArgumentException if it holds no code; the message names the error that it holds
   *     instead, for instance {@code access_denied}
   */
  public static AuthorizationRedirect parse(URI address) {
    Map<String, String> parameters = parameters(address.getRawQuery());
    String code = parameters.getOrDefault("code", "");
    if (code.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no code in the address, but the error "
              + parameters.getOrDefault("error", "(none)")
              + ".");
    }
    return new AuthorizationRedirect(
        code,
        Optional.ofNullable(parameters.get("accounts-server")).map(URI::create),
        Optional.ofNullable(parameters.get("location")),
        Optional.ofNullable(parameters.get("state")));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      if (parts.length == 2) {
        parameters.put(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "AuthorizationRedirect[" + accountsServer + ", " + location + "]";
  }
}
