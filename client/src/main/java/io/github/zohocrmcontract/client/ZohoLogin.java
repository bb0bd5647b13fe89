package io.github.zohocrmcontract.client;

import io.github.zohocrmcontract.client.auth.AuthorizationRedirect;
import io.github.zohocrmcontract.client.auth.AuthorizedAccess;
import io.github.zohocrmcontract.client.auth.CodeExchange;
import io.github.zohocrmcontract.client.auth.TokenEndpoint;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpSettings;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.UserAgent;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.observe.CallObserver;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Lets a user grant an application access, in the browser: send the user to {@link
 * #authorizationUrl}, and exchange what the browser comes back with. Immutable and thread-safe.
 *
 * <pre>{@code
 * ZohoLogin login = ZohoLogin.of(clientId, clientSecret, DataCentre.US);
 * URI there = login.authorizationUrl(scopes, redirect, state);
 * AuthorizedAccess access = login.exchange(cameBackTo, redirect, state);
 * ZohoCrm crm = ZohoCrm.builder().authorized(access).build();
 * }</pre>
 */
public final class ZohoLogin {
  private final String clientId;
  private final String clientSecret;
  private final URI accounts;
  private final Clock clock;
  private final HttpTransport transport;

  private ZohoLogin(
      String clientId, String clientSecret, URI accounts, Clock clock, HttpTransport transport) {
    this.transport = transport;
    this.clientId = Objects.requireNonNull(clientId);
    this.clientSecret = Objects.requireNonNull(clientSecret);
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * {@return a login that begins at the accounts server of this data centre}
   *
   * @param clientId identifier of the application, from the API console
   * @param clientSecret its secret
   * @param dataCentre the data centre
   */
  public static ZohoLogin of(String clientId, String clientSecret, DataCentre dataCentre) {
    return new ZohoLogin(
        clientId, clientSecret, dataCentre.accounts(), Clock.systemUTC(), usualTransport());
  }

  /**
   * {@return a login at this accounts server, such as the stub's}
   *
   * @param clientId identifier of the application, from the API console
   * @param clientSecret its secret
   * @param accounts scheme and host
   */
  public static ZohoLogin at(String clientId, String clientSecret, URI accounts) {
    return new ZohoLogin(
        clientId,
        clientSecret,
        URI.create(accounts.toString().replaceAll("/+$", "")),
        Clock.systemUTC(),
        usualTransport());
  }

  /**
   * {@return the same login with a clock that tells when tokens run out; the system's if not said}
   *
   * @param clock the clock
   */
  public ZohoLogin clock(Clock clock) {
    return new ZohoLogin(
        clientId, clientSecret, accounts, Objects.requireNonNull(clock), transport);
  }

  /**
   * The same login that makes connections with this: a proxy, certificates of one's own. Connect
   * timeout and redirects are set by the client.
   *
   * @param httpClient settings of the HTTP client
   * @return the login
   */
  public ZohoLogin httpClient(HttpClient.Builder httpClient) {
    return new ZohoLogin(
        clientId,
        clientSecret,
        accounts,
        clock,
        new HttpTransport(HttpSettings.defaults(), httpClient, UserAgent.ofClient()));
  }

  private static HttpTransport usualTransport() {
    return new HttpTransport(HttpSettings.defaults());
  }

  /**
   * {@return where to send the user}
   *
   * @param scopes what to ask for, for instance {@code ZohoCRM.users.READ}
   * @param redirect where the browser shall come back to, exactly as registered
   * @param state a text that nobody can guess; it comes back and tells that the answer belongs to
   *     this question
   */
  public URI authorizationUrl(Collection<String> scopes, URI redirect, String state) {
    return URI.create(
        accounts
            + "/oauth/v2/auth?response_type=code&access_type=offline&client_id="
            + encoded(clientId)
            + "&scope="
            + encoded(String.join(",", new TreeSet<>(scopes)))
            + "&redirect_uri="
            + encoded(redirect.toString())
            + "&state="
            + encoded(state));
  }

  /**
   * Exchanges what the browser came back with, at the accounts server that it names.
   *
   * @param cameBackTo the whole address, with its query
   * @param redirect where the browser was sent back to, exactly as registered
   * @param state the text that was given on the way there
   * @return what the user has granted
   * @throws IllegalArgumentException if there is no code, the state is another, or the accounts
   *     server is none of Zoho's: the client's secret does not go there
   * @throws io.github.zohocrmcontract.client.errors.LoginException if the server gives no tokens
   */
  public AuthorizedAccess exchange(URI cameBackTo, URI redirect, String state) {
    AuthorizationRedirect back = AuthorizationRedirect.parse(cameBackTo);
    if (!back.state().equals(Optional.of(state))) {
      throw new IllegalArgumentException(
          "The state that came back is not the one that was given; the answer is not ours.");
    }
    return exchange(back.code(), trusted(back.accountsServer()), Optional.of(redirect));
  }

  /**
   * Exchanges a code that was made by hand for a self client.
   *
   * @param code the code; good once, for a few minutes
   * @return what the user has granted
   * @throws io.github.zohocrmcontract.client.errors.LoginException if the server gives no tokens
   */
  public AuthorizedAccess exchange(String code) {
    return exchange(code, accounts, Optional.empty());
  }

  private AuthorizedAccess exchange(String code, URI server, Optional<URI> redirect) {
    TokenEndpoint endpoint =
        new TokenEndpoint(transport, new ZohoJson(), server, clock, CallObserver.none());
    return new CodeExchange(endpoint, server)
        .exchange(
            clientId, clientSecret, code, redirect, Deadline.in(transport.settings().timeout()));
  }

  /** The accounts server to go to when the address that came back names this one. */
  URI trusted(Optional<URI> named) {
    if (named.isEmpty()) {
      return accounts;
    }
    URI server = URI.create(named.get().toString().replaceAll("/+$", ""));
    boolean known =
        server.equals(accounts)
            || Arrays.stream(DataCentre.values())
                .anyMatch(dataCentre -> dataCentre.accounts().equals(server));
    if (!known) {
      throw new IllegalArgumentException(
          server + " is no accounts server of Zoho's; the client's secret does not go there.");
    }
    return server;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ZohoLogin[" + accounts + ", clientId=" + clientId + "]";
  }
}
