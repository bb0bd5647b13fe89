package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.contract.Scopes;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlace;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.OrganisationGoneException;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.UserKind;
import io.github.zohocrmcontract.stub.users.UserQuery;
import io.github.zohocrmcontract.stub.users.Users;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What users decide about clients, and what the clients get to know of it. */
public final class Consents {

  private static final int SHOWN_OF_AN_ORGANISATION = 20;

  private final Organisations organisations;
  private final OrganisationPlaces places;
  private final Users users;
  private final TokenIssuing issuing;
  private final Transactions transactions;

  /** Works on what is stored. */
  public Consents(
      Organisations organisations,
      OrganisationPlaces places,
      Users users,
      TokenIssuing issuing,
      Transactions transactions) {
    this.organisations = organisations;
    this.places = places;
    this.users = users;
    this.issuing = issuing;
    this.transactions = transactions;
  }

  /**
   * Someone who can consent.
   *
   * @param organisation name of the organisation
   * @param userId identifier of the user
   * @param name name of the user
   */
  public record Login(String organisation, long userId, String name) {

    /** What the page sends for it. */
    public String text() {
      return organisation + "/" + userId;
    }
  }

  /** The first active users of all organisations, by the names of these. */
  public List<Login> logins() {
    return transactions.read(this::readLogins);
  }

  private List<Login> readLogins() {
    List<Login> logins = new ArrayList<>();
    for (String name : organisations.names()) {
      long superAdmin = organisations.find(name).orElseThrow().superAdmin();
      UserQuery active = new UserQuery(UserKind.ACTIVE, superAdmin, Set.of(), Optional.empty());
      users
          .list(name, active, 0, SHOWN_OF_AN_ORGANISATION)
          .forEach(user -> logins.add(new Login(name, user.id(), user.name())));
    }
    return logins;
  }

  /**
   * The address to redirect to.
   *
   * @param login who decided, as {@link Login#text}; any active user of any organisation
   * @param ownUrl where the stub was reached
   * @throws OauthRefusal to be told on a page, if there is no address to redirect to, or no such
   *     user
   */
  public String decide(
      AuthorizationRequest request, boolean accepted, String login, String ownUrl) {
    request.requireAddress();
    try {
      Scopes scopes = request.requireScopes();
      if (!accepted) {
        return refused(request, OauthFault.ACCESS_DENIED);
      }
      GrantedToken granted = granted(login, scopes);
      DataCentre dataCentre =
          places
              .find(granted.organisation())
              .map(OrganisationPlace::dataCentre)
              .orElse(DataCentre.US);
      Map<String, String> told = new LinkedHashMap<>();
      told.put("code", issuing.issueCode(granted, request.redirectUri(), request.offline()));
      told.put("location", dataCentre.location());
      told.put("accounts-server", ownUrl + dataCentre.path());
      return redirect(request, told);
    } catch (OrganisationGoneException gone) {
      throw new OauthRefusal(OauthFault.INVALID_TOKEN);
    } catch (OauthRefusal refusal) {
      if (refusal.fault() == OauthFault.INVALID_TOKEN) {
        throw refusal;
      }
      return refused(request, refusal.fault());
    }
  }

  /**
   * What is wrong with a request, to be told the client before anybody is asked.
   *
   * @return the address to redirect to; empty if nothing is wrong
   * @throws OauthRefusal to be told on a page, if there is no address to redirect to
   */
  public Optional<String> fault(AuthorizationRequest request) {
    request.requireAddress();
    try {
      request.requireScopes();
      return Optional.empty();
    } catch (OauthRefusal refusal) {
      return Optional.of(refused(request, refusal.fault()));
    }
  }

  private GrantedToken granted(String login, Scopes scopes) {
    int slash = login.lastIndexOf('/');
    String id = login.substring(slash + 1);
    // No name has a NUL, and databases take none.
    if (slash > 0 && login.indexOf('\0') < 0 && Identifiers.isPossible(id)) {
      String organisation = login.substring(0, slash);
      long userId = Long.parseLong(id);
      if (users.find(organisation, userId).filter(User::isActive).isPresent()) {
        return new GrantedToken(organisation, userId, scopes);
      }
    }
    throw new OauthRefusal(OauthFault.INVALID_TOKEN);
  }

  private static String refused(AuthorizationRequest request, OauthFault fault) {
    return redirect(request, new LinkedHashMap<>(Map.of("error", fault.error())));
  }

  private static String redirect(AuthorizationRequest request, Map<String, String> told) {
    if (!request.state().isEmpty()) {
      told.put("state", request.state());
    }
    String query =
        told.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return request.redirectUri() + (request.redirectUri().contains("?") ? "&" : "?") + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
