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
 * @param keepsEnvironment whether a token that names an API domain of another environment is
 *     refused. Who asks for a sandbox must not change the real organisation.
 */
public record ApiBase(URI url, boolean followsToken, boolean keepsEnvironment) {

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
   *
   * @throws IllegalStateException if the token belongs to another environment than the one asked
   *     for
   */
  URI forToken(AccessToken token) {
    Optional<URI> domain = followsToken ? token.apiDomain().filter(this::isSafe) : Optional.empty();
    if (keepsEnvironment
        && domain.isPresent()
        && !environment(domain.get()).equals(environment(url))) {
      throw new IllegalStateException(
          "Nothing was sent: environment() asks for "
              + origin(url)
              + ", but the accounts server says that the token belongs to "
              + origin(domain.get())
              + ". Use a refresh token of that environment, leave out environment(), or give"
              + " baseUrl().");
    }
    return domain.map(safe -> URI.create(origin(safe) + url.getRawPath())).orElse(url);
  }

  /** What to look at when the API here refuses this token; empty if there is nothing to say. */
  String adviceOnRefusal(AccessToken token) {
    String called = origin(forToken(token));
    if (token.apiDomain().isEmpty()) {
      return "A token is good in the data centre and environment that gave it, only. If "
          + called
          + " is not where the organisation is, choose dataCentre() and environment().";
    }
    String told = origin(token.apiDomain().get());
    return told.equals(called)
        ? ""
        : "The accounts server says that the token belongs to "
            + told
            + ", but the call went to "
            + called
            + ". Leave out baseUrl() and choose dataCentre(), or give a baseUrl() there.";
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  // www, sandbox or developer.
  private static String environment(URI url) {
    return url.getHost().replaceAll("\\..*", "");
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
