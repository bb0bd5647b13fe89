package io.github.zohocrmcontract.client;

import java.net.URI;
import java.util.Optional;

/**
 * Zoho's data centres. An organisation lives in one of them, and its tokens hold there only.
 *
 * <p>The hosts of the United Kingdom and the United Arab Emirates, and the API host of Saudi
 * Arabia, are known from third parties only. Hosts that nobody documents are empty.
 */
public enum DataCentre {
  /** United States. */
  US("zohoapis.com", "accounts.zoho.com", true),
  /** Europe. */
  EU("zohoapis.eu", "accounts.zoho.eu", true),
  /** India. */
  IN("zohoapis.in", "accounts.zoho.in", true),
  /** Australia. */
  AU("zohoapis.com.au", "accounts.zoho.com.au", true),
  /** Japan. */
  JP("zohoapis.jp", "accounts.zoho.jp", true),
  /** China. */
  CN("zohoapis.com.cn", "accounts.zoho.com.cn", true),
  /** Canada. */
  CA("zohoapis.ca", "accounts.zohocloud.ca", true),
  /** Saudi Arabia. */
  SA("zohoapis.sa", "accounts.zoho.sa", false),
  /** United Kingdom. */
  UK("zohoapis.uk", "accounts.zoho.uk", false),
  /** United Arab Emirates; only the accounts server is known. */
  AE("", "accounts.zoho.ae", false);

  /** What an organisation is for. Each has its own hosts and its own tokens. */
  public enum Environment {
    /** The real thing. */
    PRODUCTION("www."),
    /** A copy to try things out. */
    SANDBOX("sandbox."),
    /** An organisation for development. */
    DEVELOPER("developer.");

    private final String prefix;

    Environment(String prefix) {
      this.prefix = prefix;
    }
  }

  private final String domain;
  private final String accountsHost;
  private final boolean hasOtherEnvironments;

  DataCentre(String domain, String accountsHost, boolean hasOtherEnvironments) {
    this.domain = domain;
    this.accountsHost = accountsHost;
    this.hasOtherEnvironments = hasOtherEnvironments;
  }

  /**
   * {@return scheme and host of the API, for instance {@code https://www.zohoapis.eu}; empty if not
   * known}
   *
   * @param environment what the organisation is for
   */
  public Optional<URI> api(Environment environment) {
    boolean known =
        !domain.isEmpty() && (environment == Environment.PRODUCTION || hasOtherEnvironments);
    return known
        ? Optional.of(URI.create("https://" + environment.prefix + domain))
        : Optional.empty();
  }

  /** {@return scheme and host of the accounts server, the same for every environment} */
  public URI accounts() {
    return URI.create("https://" + accountsHost);
  }
}
