package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.contract.SecurityAlternatives;
import io.github.zohocrmcontract.stub.oauth.LivingToken;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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
  private final Clock clock;

  CallerCheck(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The caller of an operation.
   *
   * @param scopes what the token must allow
   * @throws Refusal if the token is missing, unknown, expired or too narrow, or its user inactive
   */
  public Caller check(HttpServletRequest request, SecurityAlternatives scopes) {
    LivingToken token = token(request);
    if (!scopes.admit(token.granted().scopes())) {
      throw Refusal.of(Errors.scopeMismatch());
    }
    return caller(token);
  }

  /**
   * The caller of something that needs a token but no scope.
   *
   * @throws Refusal if the token is missing, unknown or expired, or its user inactive
   */
  Caller check(HttpServletRequest request) {
    return caller(token(request));
  }

  private static Caller caller(LivingToken token) {
    if (!token.userIsActive()) {
      throw Refusal.of(Errors.inactiveUser());
    }
    return new Caller(token.organisation(), token.granted().userId());
  }

  private LivingToken token(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    Matcher matcher = HEADER.matcher(header == null ? "" : header);
    if (!matcher.matches()) {
      throw Refusal.of(Errors.authenticationFailure());
    }
    DataCentre asked = DataCentreFilter.of(request);
    return tokens
        .findAccessToken(matcher.group(1))
        .filter(token -> token.isGoodAt(clock.instant()))
        // Another data centre does not know the token.
        .filter(token -> token.dataCentre().equals(asked))
        .orElseThrow(() -> Refusal.of(Errors.invalidToken()));
  }
}
