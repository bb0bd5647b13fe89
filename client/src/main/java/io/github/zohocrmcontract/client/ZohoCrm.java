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
  private final UsersApi usersApi;
  private final TerritoriesApi territoriesApi;
  private final TerritoryUsersApi territoryUsersApi;
  private final RecordTerritoriesApi recordTerritoriesApi;
  private final UserTerritoriesApi userTerritoriesApi;

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
    String url = wiring.base.url().toString();
    this.usersApi = feign.newInstance(new feign.Target.HardCodedTarget<>(UsersApi.class, url));
    this.territoriesApi =
        feign.newInstance(new feign.Target.HardCodedTarget<>(TerritoriesApi.class, url));
    this.territoryUsersApi =
        feign.newInstance(new feign.Target.HardCodedTarget<>(TerritoryUsersApi.class, url));
    this.recordTerritoriesApi =
        feign.newInstance(new feign.Target.HardCodedTarget<>(RecordTerritoriesApi.class, url));
    this.userTerritoriesApi =
        feign.newInstance(new feign.Target.HardCodedTarget<>(UserTerritoriesApi.class, url));
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
    return new Users(usersApi);
  }

  /** {@return the territories of the organisation} */
  public Territories territories() {
    return new Territories(territoriesApi);
  }

  /** {@return which users belong to which territory} */
  public TerritoryUsers territoryUsers() {
    return new TerritoryUsers(territoryUsersApi);
  }

  /** {@return records and the territories they belong to} */
  public Records records() {
    return new Records(recordTerritoriesApi);
  }

  /** {@return which territories a user belongs to} */
  public UserTerritories userTerritories() {
    return new UserTerritories(userTerritoriesApi);
  }

  /**
   * {@return the operations on users as the contract has them, with status and headers of each
   * answer}
   */
  public UsersApi usersApi() {
    return usersApi;
  }

  /**
   * {@return the operations on territories as the contract has them, with status and headers of
   * each answer}
   */
  public TerritoriesApi territoriesApi() {
    return territoriesApi;
  }

  /**
   * {@return the operations on users of territories as the contract has them, with status and
   * headers of each answer}
   */
  public TerritoryUsersApi territoryUsersApi() {
    return territoryUsersApi;
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
    return recordTerritoriesApi;
  }

  /**
   * {@return the operations on territories of users as the contract has them, with status and
   * headers of each answer}
   */
  public UserTerritoriesApi userTerritoriesApi() {
    return userTerritoriesApi;
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
