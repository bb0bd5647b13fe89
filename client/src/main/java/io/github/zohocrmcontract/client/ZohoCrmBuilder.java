package io.github.zohocrmcontract.client;

import io.github.zohocrmcontract.client.auth.AccessToken;
import io.github.zohocrmcontract.client.auth.ApiBase;
import io.github.zohocrmcontract.client.auth.Credentials;
import io.github.zohocrmcontract.client.auth.FixedToken;
import io.github.zohocrmcontract.client.auth.RefreshTokenGrant;
import io.github.zohocrmcontract.client.auth.TokenSource;
import io.github.zohocrmcontract.client.http.HttpSettings;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.json.ZohoJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configures a {@link ZohoCrm}. Needs one way to get tokens: {@link #accessToken}, {@link
 * #refreshToken} or {@link #tokenSource}. Not thread-safe.
 */
public final class ZohoCrmBuilder {
  private static final String API_PATH = "/crm/v7";

  private final Map<String, String> headers = new LinkedHashMap<>();
  private ZohoJson json = new ZohoJson();
  private HttpClient.Builder httpClient = HttpClient.newBuilder();
  private DataCentre dataCentre = DataCentre.US;
  private DataCentre.Environment environment = DataCentre.Environment.PRODUCTION;
  private URI baseUrl;
  private URI accountsUrl;
  private Login login;
  private Duration timeout = HttpSettings.defaults().timeout();
  private Duration connectTimeout = HttpSettings.defaults().connectTimeout();
  private int maxBodyBytes = HttpSettings.defaults().maxBodyBytes();
  private Clock clock = Clock.systemUTC();

  /** Makes the token source once the other settings are known. */
  private interface Login {
    TokenSource source(HttpTransport transport);
  }

  ZohoCrmBuilder() {}

  /**
   * Where the organisation lives; {@link DataCentre#US} if not said. With {@link #refreshToken}
   * calls go where the accounts server says the organisation is, should that differ.
   */
  public ZohoCrmBuilder dataCentre(DataCentre dataCentre) {
    this.dataCentre = Objects.requireNonNull(dataCentre);
    return this;
  }

  /** What the organisation is for; {@link DataCentre.Environment#PRODUCTION} if not said. */
  public ZohoCrmBuilder environment(DataCentre.Environment environment) {
    this.environment = Objects.requireNonNull(environment);
    return this;
  }

  /**
   * What stands before the paths of the contract, for instance {@code
   * https://www.zohoapis.eu/crm/v7}. Calls go there and nowhere else, whatever the accounts server
   * says.
   */
  public ZohoCrmBuilder baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl);
    return this;
  }

  /** The accounts server, scheme and host; that of the data centre if not said. */
  public ZohoCrmBuilder accountsUrl(URI accountsUrl) {
    this.accountsUrl = Objects.requireNonNull(accountsUrl);
    return this;
  }

  /**
   * A server that plays both the API and the accounts server, such as this project's stub: scheme,
   * host and port.
   */
  public ZohoCrmBuilder server(URI server) {
    String root = server.toString().replaceAll("/+$", "");
    return baseUrl(URI.create(root + API_PATH)).accountsUrl(URI.create(root));
  }

  /**
   * Calls with this access token, which is never renewed.
   *
   * @throws IllegalArgumentException if it is empty or has characters that no token has
   */
  public ZohoCrmBuilder accessToken(String accessToken) {
    return tokenSource(new FixedToken(AccessToken.of(accessToken)));
  }

  /**
   * Gets access tokens for a refresh token and renews them before they run out.
   *
   * @throws IllegalArgumentException if one is empty or has characters that none has
   */
  public ZohoCrmBuilder refreshToken(String clientId, String clientSecret, String refreshToken) {
    Credentials credentials = new Credentials(clientId, clientSecret, refreshToken);
    return login(
        transport ->
            new RefreshTokenGrant(
                transport,
                json,
                accountsUrl == null ? dataCentre.accounts() : accountsUrl,
                credentials,
                clock));
  }

  /** Gets access tokens from this source. */
  public ZohoCrmBuilder tokenSource(TokenSource tokens) {
    Objects.requireNonNull(tokens);
    return login(transport -> tokens);
  }

  /**
   * Longest time for a whole call, renewing the token and reading the body included; 30 s if not
   * said.
   */
  public ZohoCrmBuilder timeout(Duration timeout) {
    this.timeout = Objects.requireNonNull(timeout);
    return this;
  }

  /** Longest time to reach the server; 10 s if not said. */
  public ZohoCrmBuilder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = Objects.requireNonNull(connectTimeout);
    return this;
  }

  /** Largest answer that is taken, in bytes; 64 MiB if not said. */
  public ZohoCrmBuilder maxBodyBytes(int maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
    return this;
  }

  /**
   * A header to send with every call to the API.
   *
   * @throws IllegalArgumentException if the header is one that the client sets itself
   */
  public ZohoCrmBuilder header(String name, String value) {
    headers.put(ExtraHeaders.require(name), Objects.requireNonNull(value));
    return this;
  }

  /**
   * Makes connections with this: a proxy, certificates of one's own, an executor. Connect timeout
   * and redirects are set by the client; TLS keeps checking the name of the host.
   */
  public ZohoCrmBuilder httpClient(HttpClient.Builder httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient);
    return this;
  }

  /**
   * Reads and writes JSON with this, for instance with modules for types of one's own to use with
   * {@link ZohoCrm#json()}. What the contract needs is set by the client.
   */
  public ZohoCrmBuilder jsonMapper(JsonMapper.Builder jsonMapper) {
    this.json = new ZohoJson(jsonMapper);
    return this;
  }

  /** Tells when tokens run out; the system's clock if not said. */
  public ZohoCrmBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock);
    return this;
  }

  /**
   * The client.
   *
   * @throws IllegalStateException if there is no way to get tokens, or the API host of the data
   *     centre is not known
   * @throws IllegalArgumentException if a URL or a time makes no sense
   */
  public ZohoCrm build() {
    if (login == null) {
      throw new IllegalStateException(
          "Say how to get tokens: accessToken(), refreshToken() or tokenSource().");
    }
    HttpTransport transport =
        new HttpTransport(new HttpSettings(connectTimeout, timeout, maxBodyBytes), httpClient);
    return ZohoCrm.of(transport, json, base(), login.source(transport), headers);
  }

  private ZohoCrmBuilder login(Login login) {
    if (this.login != null) {
      throw new IllegalStateException("There is already a way to get tokens; give one only.");
    }
    this.login = login;
    return this;
  }

  private ApiBase base() {
    if (baseUrl != null) {
      return new ApiBase(baseUrl, false);
    }
    URI api =
        dataCentre
            .api(environment)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The API host of "
                            + dataCentre
                            + " "
                            + environment
                            + " is not known; give baseUrl()."));
    return new ApiBase(URI.create(api + API_PATH), true);
  }
}
