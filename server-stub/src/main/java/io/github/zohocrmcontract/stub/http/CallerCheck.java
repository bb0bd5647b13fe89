package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.contract.SecurityAlternatives;
import io.github.zohocrmcontract.stub.oauth.LivingToken;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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
            .findAccessToken(text(request.getHeader("Authorization")))
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

  /** One of the schemes, whose capitals make no difference, spaces, and a word without any. */
  private static String text(@Nullable String header) {
    int end = header == null ? -1 : header.indexOf(' ');
    if (end < 0 || !isScheme(header.substring(0, end))) {
      throw Refusal.of(Errors.authenticationFailure());
    }
    int from = end;
    int to = header.length();
    while (from < to && header.charAt(from) == ' ') {
      from++;
    }
    while (to > from && header.charAt(to - 1) == ' ') {
      to--;
    }
    String token = header.substring(from, to);
    if (token.isEmpty() || token.indexOf(' ') >= 0) {
      throw Refusal.of(Errors.authenticationFailure());
    }
    return token;
  }

  /**
   * Bearer is taken as well, because generated clients of other languages can send nothing else.
   */
  private static boolean isScheme(String word) {
    return word.equalsIgnoreCase("Zoho-oauthtoken") || word.equalsIgnoreCase("Bearer");
  }
}
