package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlace;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.OrganisationGoneException;
import io.github.zohocrmcontract.stub.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives tokens for codes, for refresh tokens, and to a client alone; and ends them. */
public final class TokenIssuing {

  /** How long an access token lives. */
  public static final Duration LIFETIME = Duration.ofHours(1);

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST_IN_A_WINDOW = 10;
  private static final int MOST_ALIVE = 15;
  private static final int MOST_REFRESH_TOKENS = 20;
  private static final String SOID_PREFIX = "ZohoCRM.";

  private final Tokens tokens;
  private final AuthorizationCodes codes;
  private final Organisations organisations;
  private final OrganisationPlaces places;
  private final OrganisationTime time;
  private final OauthLimits limits;
  private final Transactions transactions;
  private final TokenTexts texts = new TokenTexts();

  /** Works on what is stored. */
  public TokenIssuing(
      Tokens tokens,
      AuthorizationCodes codes,
      Organisations organisations,
      OrganisationPlaces places,
      OrganisationTime time,
      OauthLimits limits,
      Transactions transactions) {
    this.tokens = tokens;
    this.codes = codes;
    this.organisations = organisations;
    this.places = places;
    this.time = time;
    this.limits = limits;
    this.transactions = transactions;
  }

  /**
   * Gives what is asked for.
   *
   * @param asked the data centre whose accounts server was asked
   * @throws OauthRefusal if it is not given
   */
  public IssuedTokens issue(TokenOrder order, DataCentre asked) {
    try {
      return granted(order, asked);
    } catch (OrganisationGoneException gone) {
      throw new OauthRefusal(OauthFault.INVALID_CODE);
    }
  }

  private IssuedTokens granted(TokenOrder order, DataCentre asked) {
    return switch (order.grantType()) {
      case "authorization_code" -> {
        checkClient(order);
        yield forCode(order, asked);
      }
      case "refresh_token" -> {
        checkClient(order);
        yield forRefreshToken(order.refreshToken(), asked);
      }
      case "client_credentials" -> {
        checkClient(order);
        yield forClient(order, asked);
      }
      default -> throw new OauthRefusal(OauthFault.UNSUPPORTED_GRANT_TYPE);
    };
  }

  /**
   * Gives a refresh token and an access token without being asked for a code.
   *
   * @param granted whose they are, and what for
   */
  public IssuedTokens issue(GrantedToken granted) {
    return transactions.change(
        granted.organisation(), () -> both(granted, time.now(granted.organisation())));
  }

  /**
   * Gives a code.
   *
   * @param redirectUri the address that it is sent to; empty for none
   * @param offline whether a refresh token is given for it as well
   * @throws OauthRefusal if too many were given lately
   */
  public String issueCode(GrantedToken granted, String redirectUri, boolean offline) {
    String organisation = granted.organisation();
    return transactions.change(
        organisation,
        () -> {
          Instant now = time.now(organisation);
          Instant lately = now.minus(WINDOW);
          codes.forgetOlder(organisation, lately);
          if (limits.counted() && codes.givenSince(organisation, lately) >= MOST_IN_A_WINDOW) {
            throw new OauthRefusal(OauthFault.ACCESS_DENIED);
          }
          String code = texts.next();
          codes.add(code, new AuthorizationCode(granted, redirectUri, offline, now));
          return code;
        });
  }

  /**
   * Ends a refresh token and the access tokens that were given for it.
   *
   * @throws OauthRefusal if there is no such refresh token at this data centre
   */
  public void revoke(String refreshToken, DataCentre asked) {
    GrantedToken granted =
        tokens
            .findRefreshToken(refreshToken)
            .filter(found -> isHeldAt(found.organisation(), asked))
            .orElseThrow(() -> new OauthRefusal(OauthFault.INVALID_TOKEN));
    try {
      transactions.change(
          granted.organisation(),
          () -> {
            tokens.revoke(refreshToken);
            return null;
          });
    } catch (OrganisationGoneException gone) {
      throw new OauthRefusal(OauthFault.INVALID_TOKEN);
    }
  }

  private static void checkClient(TokenOrder order) {
    if (!SandboxClient.ID.equals(order.clientId())) {
      throw new OauthRefusal(OauthFault.INVALID_CLIENT);
    }
    if (!SandboxClient.SECRET.equals(order.clientSecret())) {
      throw new OauthRefusal(OauthFault.INVALID_CLIENT_SECRET);
    }
  }

  private IssuedTokens forCode(TokenOrder order, DataCentre asked) {
    AuthorizationCode code =
        codes
            .find(order.code())
            .filter(found -> isHeldAt(found.granted().organisation(), asked))
            .orElseThrow(() -> new OauthRefusal(OauthFault.INVALID_CODE));
    if (!code.redirectUri().equals(order.redirectUri())) {
      throw new OauthRefusal(OauthFault.INVALID_REDIRECT_URI);
    }
    String organisation = code.granted().organisation();
    return transactions.change(
        organisation,
        () -> {
          Instant now = time.now(organisation);
          if (!codes.use(order.code()) || !code.isGoodAt(now)) {
            throw new OauthRefusal(OauthFault.INVALID_CODE);
          }
          return code.offline()
              ? both(code.granted(), now)
              : alone(code.granted(), Optional.empty(), now);
        });
  }

  private IssuedTokens forRefreshToken(String refreshToken, DataCentre asked) {
    String organisation =
        tokens
            .findRefreshToken(refreshToken)
            .map(GrantedToken::organisation)
            .filter(held -> isHeldAt(held, asked))
            .orElseThrow(() -> new OauthRefusal(OauthFault.INVALID_CODE));
    return transactions.change(
        organisation,
        () -> {
          // Asked for again: it may have been revoked in the meantime.
          GrantedToken granted =
              tokens
                  .findRefreshToken(refreshToken)
                  .orElseThrow(() -> new OauthRefusal(OauthFault.INVALID_CODE));
          Instant now = time.now(organisation);
          if (limits.counted()
              && tokens.givenFor(refreshToken, now.minus(WINDOW)) >= MOST_IN_A_WINDOW) {
            throw new OauthRefusal(OauthFault.TOO_MANY);
          }
          return alone(granted, Optional.of(refreshToken), now);
        });
  }

  /** A client alone acts as the super admin. */
  private IssuedTokens forClient(TokenOrder order, DataCentre asked) {
    Scopes scopes = RequestedScopes.parse(order.scope());
    String organisation =
        number(order.soid())
            .flatMap(places::organisation)
            .filter(named -> isHeldAt(named, asked))
            .orElseThrow(() -> new OauthRefusal(OauthFault.INVALID_SOID));
    long superAdmin = organisations.find(organisation).orElseThrow().superAdmin();
    GrantedToken granted = new GrantedToken(organisation, superAdmin, scopes);
    return transactions.change(
        organisation, () -> alone(granted, Optional.empty(), time.now(organisation)));
  }

  private static Optional<Long> number(String soid) {
    return soid.matches("ZohoCRM\\.[0-9]{1,18}")
        ? Optional.of(Long.valueOf(soid.substring(SOID_PREFIX.length())))
        : Optional.empty();
  }

  private IssuedTokens both(GrantedToken granted, Instant now) {
    String refreshToken = texts.next();
    tokens.addRefreshToken(refreshToken, granted, now);
    if (limits.counted()) {
      tokens.keepNewestRefreshTokens(granted.organisation(), granted.userId(), MOST_REFRESH_TOKENS);
    }
    IssuedTokens issued = alone(granted, Optional.of(refreshToken), now);
    return new IssuedTokens(issued.accessToken(), Optional.of(refreshToken), granted.scopes());
  }

  private IssuedTokens alone(GrantedToken granted, Optional<String> refreshToken, Instant now) {
    tokens.forgetExpired(granted.organisation(), now.minus(WINDOW));
    String accessToken = texts.next();
    tokens.addAccessToken(accessToken, granted, refreshToken, now, now.plus(LIFETIME));
    if (limits.counted()) {
      refreshToken.ifPresent(text -> tokens.keepNewestAccessTokens(text, MOST_ALIVE, now));
    }
    return new IssuedTokens(accessToken, Optional.empty(), granted.scopes());
  }

  private boolean isHeldAt(String organisation, DataCentre asked) {
    return places
        .find(organisation)
        .map(OrganisationPlace::dataCentre)
        .filter(asked::equals)
        .isPresent();
  }
}
