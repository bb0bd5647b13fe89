package io.github.zohocrmcontract.client;

import io.github.zohocrmcontract.client.auth.AccessToken;
import io.github.zohocrmcontract.client.auth.ApiBase;
import io.github.zohocrmcontract.client.auth.AuthorizedAccess;
import io.github.zohocrmcontract.client.auth.ClientCredentialsGrant;
import io.github.zohocrmcontract.client.auth.FixedToken;
import io.github.zohocrmcontract.client.auth.Grant;
import io.github.zohocrmcontract.client.auth.InMemoryTokenStore;
import io.github.zohocrmcontract.client.auth.RefreshTokenGrant;
import io.github.zohocrmcontract.client.auth.RenewedTokens;
import io.github.zohocrmcontract.client.auth.TokenEndpoint;
import io.github.zohocrmcontract.client.auth.TokenSource;
import io.github.zohocrmcontract.client.auth.TokenStore;
import io.github.zohocrmcontract.client.http.HttpSettings;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.UserAgent;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.limits.CallLimits;
import io.github.zohocrmcontract.client.limits.Edition;
import io.github.zohocrmcontract.client.observe.CallObserver;
import io.github.zohocrmcontract.client.observe.GuardedObserver;
import io.github.zohocrmcontract.client.retries.Pause;
import io.github.zohocrmcontract.client.retries.Retries;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configures a {@link ZohoCrm}. Needs one way to get tokens: {@link #accessToken}, {@link
 * #refreshToken}, {@link #authorized}, {@link #clientCredentials} or {@link #tokenSource}. Not
 * thread-safe.
 */
public final class ZohoCrmBuilder {
  private static final String API_PATH = "/crm/v7";

  private final Map<String, String> headers = new LinkedHashMap<>();
  private ZohoJson json = new ZohoJson();
  private HttpClient.Builder httpClient = HttpClient.newBuilder();
  private DataCentre dataCentre = DataCentre.US;
  private Optional<DataCentre.Environment> environment = Optional.empty();
  private URI baseUrl;
  private URI accountsUrl;
  private Login login;
  private Duration timeout = HttpSettings.defaults().timeout();
  private Duration answerTimeout = HttpSettings.defaults().answerTimeout();
  private Duration connectTimeout = HttpSettings.defaults().connectTimeout();
  private int maxBodyBytes = HttpSettings.defaults().maxBodyBytes();
  private Clock clock = Clock.systemUTC();
  private RetryPolicy retries = RetryPolicy.defaults();
  private Pause pause = Pause.sleeping();
  private CallLimits limits = CallLimits.none();
  private CallObserver observer = CallObserver.none();
  private UserAgent userAgent = UserAgent.ofClient();
  private TokenStore tokenStore = new InMemoryTokenStore();
  private Optional<AccessToken> firstToken = Optional.empty();

  /** Makes the token source once the other settings are known. */
  private interface Login {
    TokenSource source(HttpTransport transport);
  }

  ZohoCrmBuilder() {}

  /**
   * Where the organisation lives; {@link DataCentre#US} if not said. With {@link #refreshToken}
   * calls go where the accounts server says the organisation is, should that differ.
   *
   * @param dataCentre the data centre
   * @return this builder
   */
  public ZohoCrmBuilder dataCentre(DataCentre dataCentre) {
    this.dataCentre = Objects.requireNonNull(dataCentre);
    return this;
  }

  /**
   * What the organisation is for; {@link DataCentre.Environment#PRODUCTION} if not said. Once said,
   * a token that the accounts server gives for another environment is an {@link
   * IllegalStateException}, and nothing is sent: no sandbox test ends up in the real organisation.
   *
   * @param environment what the organisation is for
   * @return this builder
   */
  public ZohoCrmBuilder environment(DataCentre.Environment environment) {
    this.environment = Optional.of(environment);
    return this;
  }

  /**
   * What stands before the paths of the contract, for instance {@code
   * https://www.zohoapis.eu/crm/v7}. Calls go there and nowhere else, whatever the accounts server
   * says.
   *
   * @param baseUrl http or https, without query
   * @return this builder
   */
  public ZohoCrmBuilder baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl);
    return this;
  }

  /**
   * The accounts server, scheme and host; that of the data centre if not said.
   *
   * @param accountsUrl scheme and host
   * @return this builder
   */
  public ZohoCrmBuilder accountsUrl(URI accountsUrl) {
    this.accountsUrl = Objects.requireNonNull(accountsUrl);
    return this;
  }

  /**
   * A server that plays both the API and the accounts server, such as this project's stub: scheme,
   * host and port.
   *
   * @param server scheme, host and port
   * @return this builder
   */
  public ZohoCrmBuilder server(URI server) {
    String root = server.toString().replaceAll("/+$", "");
    return baseUrl(URI.create(root + API_PATH)).accountsUrl(URI.create(root));
  }

  /**
   * Calls with this access token, which is never renewed.
   *
   * @param accessToken the token
   * @return this builder
   * @throws IllegalArgumentException if it is empty or has characters that no token has
   */
  public ZohoCrmBuilder accessToken(String accessToken) {
    return tokenSource(new FixedToken(AccessToken.of(accessToken)));
  }

  /**
   * Gets access tokens for a refresh token and renews them before they run out.
   *
   * @param clientId identifier of the application, from the API console
   * @param clientSecret its secret
   * @param refreshToken what was granted; it does not run out
   * @return this builder
   * @throws IllegalArgumentException if one is empty or has characters that none has
   */
  public ZohoCrmBuilder refreshToken(String clientId, String clientSecret, String refreshToken) {
    return grant(new RefreshTokenGrant(clientId, clientSecret, refreshToken));
  }

  /**
   * Gets access tokens for an application that acts for itself in one organisation.
   *
   * @param clientId identifier of the application, from the API console
   * @param clientSecret its secret
   * @param organisation id of the organisation, digits only
   * @param scopes what the tokens shall allow
   * @return this builder
   * @throws IllegalArgumentException if one is empty or has characters that none has
   */
  public ZohoCrmBuilder clientCredentials(
      String clientId, String clientSecret, String organisation, Collection<String> scopes) {
    return grant(
        new ClientCredentialsGrant(clientId, clientSecret, organisation, Set.copyOf(scopes)));
  }

  /**
   * Gets access tokens for what a user has granted, at the accounts server that knows it. The token
   * that came with it is used first. The data centre is that of the accounts server, if it is one
   * of Zoho's.
   *
   * @param access what {@link ZohoLogin} gave
   * @return this builder
   */
  public ZohoCrmBuilder authorized(AuthorizedAccess access) {
    accountsUrl(access.accountsServer());
    Arrays.stream(DataCentre.values())
        .filter(known -> known.accounts().equals(access.accountsServer()))
        .filter(known -> known.api(DataCentre.Environment.PRODUCTION).isPresent())
        .forEach(this::dataCentre);
    firstToken = Optional.of(access.firstToken());
    return grant(access.grant());
  }

  /**
   * Where tokens are kept; in memory, if not said. With a store that outlives the process or is
   * shared by several, none of the few tokens is wasted.
   *
   * @param tokenStore where tokens are kept
   * @return this builder
   */
  public ZohoCrmBuilder tokenStore(TokenStore tokenStore) {
    this.tokenStore = Objects.requireNonNull(tokenStore);
    return this;
  }

  private ZohoCrmBuilder grant(Grant grant) {
    return login(
        transport ->
            new RenewedTokens(
                new TokenEndpoint(
                    transport,
                    json,
                    accountsUrl == null ? dataCentre.accounts() : accountsUrl,
                    clock,
                    observer),
                grant,
                tokenStore,
                firstToken,
                clock,
                answerTimeout));
  }

  /**
   * Gets access tokens from this source.
   *
   * @param tokens where tokens come from
   * @return this builder
   */
  public ZohoCrmBuilder tokenSource(TokenSource tokens) {
    Objects.requireNonNull(tokens);
    return login(transport -> tokens);
  }

  /**
   * Longest time for a whole call, renewing the token, waits and repetitions included; 60 s if not
   * said.
   *
   * @param timeout greater than 0, at most a year
   * @return this builder
   */
  public ZohoCrmBuilder timeout(Duration timeout) {
    this.timeout = Objects.requireNonNull(timeout);
    return this;
  }

  /**
   * Longest time for one answer, from sending the request to the end of the body; 30 s if not said.
   *
   * @param answerTimeout greater than 0, at most a year
   * @return this builder
   */
  public ZohoCrmBuilder answerTimeout(Duration answerTimeout) {
    this.answerTimeout = Objects.requireNonNull(answerTimeout);
    return this;
  }

  /**
   * How often and after which waits a call is repeated where that is safe; {@link
   * RetryPolicy#defaults()} if not said.
   *
   * @param retries how often, and after which waits
   * @return this builder
   */
  public ZohoCrmBuilder retries(RetryPolicy retries) {
    this.retries = Objects.requireNonNull(retries);
    return this;
  }

  /**
   * How many calls may run at the same time; others wait for their turn until the time for their
   * call is over. Counts for all threads that use the client, not for other clients. As many as
   * come, if not said.
   *
   * @param calls at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is less than one
   */
  public ZohoCrmBuilder parallelCalls(int calls) {
    this.limits = CallLimits.parallel(calls);
    return this;
  }

  /**
   * As many calls at the same time as the edition of the organisation allows.
   *
   * @param edition what the organisation has bought
   * @return this builder
   */
  public ZohoCrmBuilder parallelCalls(Edition edition) {
    return parallelCalls(edition.parallelCalls());
  }

  /**
   * How to wait before a repetition; by sleeping, if not said. For tests.
   *
   * @param pause how to wait
   * @return this builder
   */
  public ZohoCrmBuilder pause(Pause pause) {
    this.pause = Objects.requireNonNull(pause);
    return this;
  }

  /**
   * Longest time to reach the server; 10 s if not said.
   *
   * @param connectTimeout greater than 0, at most a year
   * @return this builder
   */
  public ZohoCrmBuilder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = Objects.requireNonNull(connectTimeout);
    return this;
  }

  /**
   * Largest answer that is taken, in bytes; 64 MiB if not said.
   *
   * @param maxBodyBytes greater than 0; counted before and after decompression
   * @return this builder
   */
  public ZohoCrmBuilder maxBodyBytes(int maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
    return this;
  }

  /**
   * A header to send with every call to the API.
   *
   * @param name name of the header
   * @param value its value
   * @return this builder
   * @throws IllegalArgumentException if the header is one that the client sets itself
   */
  public ZohoCrmBuilder header(String name, String value) {
    headers.put(ExtraHeaders.require(name), ExtraHeaders.requireValue(name, value));
    return this;
  }

  /**
   * Names the program in the header {@code User-Agent}, before the client's own name.
   *
   * @param product name and version, for instance {@code offboarding/2.1}
   * @return this builder
   * @throws IllegalArgumentException if a header cannot hold it
   */
  public ZohoCrmBuilder userAgent(String product) {
    this.userAgent = UserAgent.of(product);
    return this;
  }

  /**
   * Tells this of every call, for instance {@code new MicrometerObserver(registry)}.
   *
   * @param observer must be thread-safe
   * @return this builder
   */
  public ZohoCrmBuilder observer(CallObserver observer) {
    this.observer = new GuardedObserver(observer);
    return this;
  }

  /**
   * Makes connections with this: a proxy, certificates of one's own, an executor. Connect timeout
   * and redirects are set by the client; TLS keeps checking the name of the host. It must have no
   * {@code Authenticator}: Java then leaves out the token, and {@link #build} refuses it.
   *
   * @param httpClient a prepared builder
   * @return this builder
   */
  public ZohoCrmBuilder httpClient(HttpClient.Builder httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient);
    return this;
  }

  /**
   * Reads and writes JSON with this, for instance with modules for types of one's own to use with
   * {@link ZohoCrm#json()}. What the contract needs is set by the client.
   *
   * @param jsonMapper a prepared builder
   * @return this builder
   */
  public ZohoCrmBuilder jsonMapper(JsonMapper.Builder jsonMapper) {
    this.json = new ZohoJson(jsonMapper);
    return this;
  }

  /**
   * Tells when tokens run out; the system's clock if not said.
   *
   * @param clock the clock
   * @return this builder
   */
  public ZohoCrmBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock);
    return this;
  }

  /**
   * {@return the client}
   *
   * @throws IllegalStateException if there is no way to get tokens, or the API host of the data
   *     centre is not known
   * @throws IllegalArgumentException if a URL or a time makes no sense
   */
  public ZohoCrm build() {
    if (login == null) {
      throw new IllegalStateException(
          "Say how to get tokens: accessToken(), refreshToken(), authorized(), clientCredentials() or"
              + " tokenSource().");
    }
    HttpTransport transport =
        new HttpTransport(
            new HttpSettings(connectTimeout, answerTimeout, timeout, maxBodyBytes),
            httpClient,
            userAgent);
    return ZohoCrm.of(
        transport,
        json,
        base(),
        login.source(transport),
        new Retries(retries, clock, () -> ThreadLocalRandom.current().nextLong(), pause),
        limits,
        observer,
        headers);
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
      if (environment.isPresent()) {
        throw new IllegalStateException(
            "baseUrl() and server() say where calls go; environment() goes with dataCentre() only."
                + " Leave one of them out.");
      }
      return new ApiBase(baseUrl, false, false);
    }
    DataCentre.Environment chosen = environment.orElse(DataCentre.Environment.PRODUCTION);
    URI api =
        dataCentre
            .api(chosen)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The API host of "
                            + dataCentre
                            + " "
                            + chosen
                            + " is not known; give baseUrl()."));
    return new ApiBase(URI.create(api + API_PATH), true, environment.isPresent());
  }
}
