package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.contract.SecurityAlternatives;
import io.github.zohocrmcontract.stub.oauth.GrantedToken;
import io.github.zohocrmcontract.stub.oauth.LivingToken;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlace;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who calls, and whether the access token may do what is asked. */
public final class CallerCheck {

  /**
   * Bearer is taken as well, because generated clients of other languages can send nothing else.
   */
  private static final Pattern HEADER =
      Pattern.compile("(?:Zoho-oauthtoken|Bearer) +([^ ]+) *", Pattern.CASE_INSENSITIVE);

  private final Tokens tokens;
  private final Organisations organisations;
  private final Users users;
  private final OrganisationPlaces places;
  private final OrganisationTime time;

  CallerCheck(
      Tokens tokens,
      Organisations organisations,
      OrganisationPlaces places,
      Users users,
      OrganisationTime time) {
    this.tokens = tokens;
    this.organisations = organisations;
    this.users = users;
    this.places = places;
    this.time = time;
  }

  /**
   * The caller of an operation.
   *
   * @param scopes what the token must allow
   * @throws Refusal if the token is missing, unknown, expired or too narrow, or its user inactive
   */
  public Caller check(HttpServletRequest request, SecurityAlternatives scopes) {
    GrantedToken granted = granted(request);
    if (!scopes.admit(granted.scopes())) {
      throw Refusal.of(Errors.scopeMismatch());
    }
    return caller(granted);
  }

  /**
   * The caller of something that needs a token but no scope.
   *
   * @throws Refusal if the token is missing, unknown or expired, or its user inactive
   */
  Caller check(HttpServletRequest request) {
    return caller(granted(request));
  }

  private Caller caller(GrantedToken granted) {
    Caller caller =
        organisations
            .find(granted.organisation())
            .map(organisation -> new Caller(organisation, granted.userId()))
            .orElseThrow(() -> Refusal.of(Errors.invalidToken()));
    Optional<User> user = users.find(granted.organisation(), granted.userId());
    if (user.filter(User::isActive).isEmpty()) {
      throw Refusal.of(Errors.inactiveUser());
    }
    return caller;
  }

  /** Another data centre does not know the token. */
  private boolean isHeldAt(String organisation, DataCentre asked) {
    return places
        .find(organisation)
        .map(OrganisationPlace::dataCentre)
        .filter(asked::equals)
        .isPresent();
  }

  private GrantedToken granted(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    Matcher matcher = HEADER.matcher(header == null ? "" : header);
    if (!matcher.matches()) {
      throw Refusal.of(Errors.authenticationFailure());
    }
    return tokens
        .findAccessToken(matcher.group(1))
        .filter(token -> token.isGoodAt(time.now(token.granted().organisation())))
        .map(LivingToken::granted)
        .filter(granted -> isHeldAt(granted.organisation(), DataCentreFilter.of(request)))
        .orElseThrow(() -> Refusal.of(Errors.invalidToken()));
  }
}
