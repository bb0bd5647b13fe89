package io.github.zohocrmcontract.client.auth;

import java.net.URI;
import java.util.Optional;

/**
 * Where the API is.
 *
 * @param url what stands before the paths of the contract, for instance {@code
 *     https://www.zohoapis.eu/crm/v7}
 * @param followsToken whether a token that names its own API domain moves the calls there. An
 *     organisation can live in another data centre than the one configured; a URL that was given
 *     outright is not moved.
 */
public record ApiBase(URI url, boolean followsToken) {

  public ApiBase {
    String scheme = url.getScheme();
    if (url.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new IllegalArgumentException(
          "The URL of the API must be http or https and name a host.");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "The URL of the API must have no query, fragment or user.");
    }
    url = URI.create(url.toString().replaceAll("/+$", ""));
  }

  /**
   * The URL for a call with this token.
   *
   * <p>Only a domain over https is taken, or one on this machine where the configured one is on
   * this machine, too: the token must not leave in the clear because of what an answer says.
   */
  URI forToken(AccessToken token) {
    Optional<URI> domain = followsToken ? token.apiDomain().filter(this::isSafe) : Optional.empty();
    return domain
        .map(
            safe ->
                URI.create(safe.getScheme() + "://" + safe.getRawAuthority() + url.getRawPath()))
        .orElse(url);
  }

  private boolean isSafe(URI domain) {
    if (domain.getHost() == null || domain.getRawUserInfo() != null) {
      return false;
    }
    return "https".equals(domain.getScheme())
        || ("http".equals(domain.getScheme()) && isLocal(domain) && isLocal(url));
  }

  private static boolean isLocal(URI url) {
    String host = url.getHost();
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }
}
