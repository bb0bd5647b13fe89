package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.contract.SecurityAlternatives;
import io.github.zohocrmcontract.stub.oauth.LivingToken;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Finds out who calls, and whether the access token may do what is asked. */
public final class CallerCheck {

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
    LivingToken token =
        tokens
            .findAccessToken(accessToken(request.getHeader("Authorization")))
            .orElseThrow(CallerCheck::invalid);
    // Another data centre does not know the token.
    if (!token.isGoodAt(clock.instant())
        || !token.dataCentre().equals(DataCentreFilter.of(request))) {
      throw invalid();
    }
    return token;
  }

  private static Refusal invalid() {
    return Refusal.of(Errors.invalidToken());
  }

  /** What follows one of the schemes: spaces, and one word. */
  private static String accessToken(@Nullable String header) {
    StringTokenizer words = new StringTokenizer(header == null ? "" : header, " ");
    if (words.countTokens() != 2 || header.startsWith(" ") || !isScheme(words.nextToken())) {
      throw Refusal.of(Errors.authenticationFailure());
    }
    return words.nextToken();
  }

  /**
   * Bearer is taken as well, because generated clients of other languages can send nothing else.
   */
  private static boolean isScheme(String word) {
    return word.equalsIgnoreCase("Zoho-oauthtoken") || word.equalsIgnoreCase("Bearer");
  }
}
