package io.github.zohocrmcontract.client;

import feign.Feign;
import feign.RequestInterceptor;
import feign.Retryer;
import io.github.zohocrmcontract.client.api.RecordTerritoriesApi;
import io.github.zohocrmcontract.client.api.TerritoriesApi;
import io.github.zohocrmcontract.client.api.TerritoryUsersApi;
import io.github.zohocrmcontract.client.api.UserTerritoriesApi;
import io.github.zohocrmcontract.client.api.UsersApi;
import io.github.zohocrmcontract.client.auth.ApiBase;
import io.github.zohocrmcontract.client.auth.AuthorizedClient;
import io.github.zohocrmcontract.client.auth.TokenSource;
import io.github.zohocrmcontract.client.http.AnswerReader;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.JsonBodies;
import io.github.zohocrmcontract.client.http.RefusalReader;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.limits.CallLimits;
import io.github.zohocrmcontract.client.observe.CallObserver;
import io.github.zohocrmcontract.client.records.Records;
import io.github.zohocrmcontract.client.retries.Retries;
import io.github.zohocrmcontract.client.territories.Territories;
import io.github.zohocrmcontract.client.territories.TerritoryUsers;
import io.github.zohocrmcontract.client.territories.UserTerritories;
import io.github.zohocrmcontract.client.users.Users;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A client for one organisation and one user of it. Immutable and thread-safe: make one and keep
 * it. There is nothing to close.
 *
 * <pre>{@code
 * ZohoCrm crm = ZohoCrm.builder()
 *     .dataCentre(DataCentre.EU)
 *     .refreshToken(clientId, clientSecret, refreshToken)
 *     .build();
 * for (User user : crm.users().all(UserQuery.all().type(UserType.ACTIVE_USERS))) { ... }
 * }</pre>
 */
public final class ZohoCrm {
  private final Wiring wiring;
  private final Once<UsersApi> usersApi;
  private final Once<TerritoriesApi> territoriesApi;
  private final Once<TerritoryUsersApi> territoryUsersApi;
  private final Once<RecordTerritoriesApi> recordTerritoriesApi;
  private final Once<UserTerritoriesApi> userTerritoriesApi;

  /** What clients with different headers share. */
  private record Wiring(
      HttpTransport transport,
      ZohoJson json,
      ApiBase base,
      TokenSource tokens,
      Retries retries,
      CallLimits limits,
      CallObserver observer,
      Map<String, String> headers) {}

  private ZohoCrm(Wiring wiring) {
    this.wiring = wiring;
    RefusalReader refusals = new RefusalReader(wiring.json);
    RequestInterceptor headers = template -> wiring.headers.forEach(template::header);
    Feign feign =
        Feign.builder()
            .client(
                new AuthorizedClient(
                    wiring.transport,
                    wiring.base,
                    wiring.tokens,
                    refusals,
                    wiring.retries,
                    wiring.limits,
                    wiring.observer))
            .encoder(new JsonBodies(wiring.json))
            .responseInterceptor(new AnswerReader(wiring.json, refusals))
            .requestInterceptor(headers)
            .retryer(Retryer.NEVER_RETRY)
            .build();
    this.usersApi = made(feign, UsersApi.class);
    this.territoriesApi = made(feign, TerritoriesApi.class);
    this.territoryUsersApi = made(feign, TerritoryUsersApi.class);
    this.recordTerritoriesApi = made(feign, RecordTerritoriesApi.class);
    this.userTerritoriesApi = made(feign, UserTerritoriesApi.class);
  }

  private <T> Once<T> made(Feign feign, Class<T> api) {
    String url = wiring.base.url().toString();
    return new Once<>(() -> feign.newInstance(new feign.Target.HardCodedTarget<>(api, url)));
  }

  static ZohoCrm of(
      HttpTransport transport,
      ZohoJson json,
      ApiBase base,
      TokenSource tokens,
      Retries retries,
      CallLimits limits,
      CallObserver observer,
      Map<String, String> headers) {
    return new ZohoCrm(
        new Wiring(transport, json, base, tokens, retries, limits, observer, Map.copyOf(headers)));
  }

  /**
   * Starts the configuration of a client.
   *
   * @return a builder of which nothing is said yet
   */
  public static ZohoCrmBuilder builder() {
    return new ZohoCrmBuilder();
  }

  /** {@return the users of the organisation} */
  public Users users() {
    return new Users(usersApi.get());
  }

  /** {@return the territories of the organisation} */
  public Territories territories() {
    return new Territories(territoriesApi.get());
  }

  /** {@return which users belong to which territory} */
  public TerritoryUsers territoryUsers() {
    return new TerritoryUsers(territoryUsersApi.get());
  }

  /** {@return records and the territories they belong to} */
  public Records records() {
    return new Records(recordTerritoriesApi.get());
  }

  /** {@return which territories a user belongs to} */
  public UserTerritories userTerritories() {
    return new UserTerritories(userTerritoriesApi.get());
  }

  /**
   * {@return the operations on users as the contract has them, with status and headers of each
   * answer}
   */
  public UsersApi usersApi() {
    return usersApi.get();
  }

  /**
   * {@return the operations on territories as the contract has them, with status and headers of
   * each answer}
   */
  public TerritoriesApi territoriesApi() {
    return territoriesApi.get();
  }

  /**
   * {@return the operations on users of territories as the contract has them, with status and
   * headers of each answer}
   */
  public TerritoryUsersApi territoryUsersApi() {
    return territoryUsersApi.get();
  }

  /**
   * {@return how many calls run at the same time, and what the last answers said of the credits}
   */
  public CallLimits limits() {
    return wiring.limits;
  }

  /**
   * {@return the operations on territories of records as the contract has them, with status and
   * headers of each answer}
   */
  public RecordTerritoriesApi recordTerritoriesApi() {
    return recordTerritoriesApi.get();
  }

  /**
   * {@return the operations on territories of users as the contract has them, with status and
   * headers of each answer}
   */
  public UserTerritoriesApi userTerritoriesApi() {
    return userTerritoriesApi.get();
  }

  /**
   * Reads and writes the contract's models, for instance to keep them.
   *
   * @return what reads and writes them
   */
  public ZohoJson json() {
    return wiring.json;
  }

  /**
   * {@return the same client, sharing connections and tokens, that sends one more header with every
   * call to the API}
   *
   * @param name name of the header
   * @param value its value
   * @throws IllegalArgumentException if the header is one that the client sets itself
   */
  public ZohoCrm withHeader(String name, String value) {
    Map<String, String> headers = new LinkedHashMap<>(wiring.headers);
    headers.put(ExtraHeaders.require(name), ExtraHeaders.requireValue(name, value));
    return of(
        wiring.transport,
        wiring.json,
        wiring.base,
        wiring.tokens,
        wiring.retries,
        wiring.limits,
        wiring.observer,
        headers);
  }

  @Override
  public String toString() {
    return "ZohoCrm[" + wiring.base.url() + "]";
  }
}
