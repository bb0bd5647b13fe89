package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.oauth.api.OAuthApi;
import io.github.zohocrmcontract.stub.oauth.model.RevocationAnswer;
import io.github.zohocrmcontract.stub.oauth.model.TokenAnswer;
import io.github.zohocrmcontract.stub.organisations.CurrentDataCentre;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

/** The accounts server: consent, tokens and revocation. */
@RestController
public class OauthController implements OAuthApi {

  private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final TokenIssuing issuing;
  private final Consents consents;
  private final CurrentDataCentre dataCentre;

  OauthController(TokenIssuing issuing, Consents consents, CurrentDataCentre dataCentre) {
    this.issuing = issuing;
    this.consents = consents;
    this.dataCentre = dataCentre;
  }

  @Override
  public ResponseEntity<String> getConsentPage(
      String responseType,
      String clientId,
      String scope,
      String redirectUri,
      String accessType,
      String prompt,
      String state) {
    AuthorizationRequest request =
        new AuthorizationRequest(responseType, clientId, scope, redirectUri, accessType, state);
    Optional<String> fault = consents.fault(request);
    if (fault.isPresent()) {
      return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(fault.get())).build();
    }
    return ResponseEntity.ok()
        .contentType(PAGE)
        .body(ConsentPage.asking(request, consents.logins()));
  }

  @Override
  public ResponseEntity<Void> createConsent(
      String decision,
      String login,
      String clientId,
      String scope,
      String redirectUri,
      String responseType,
      String accessType,
      String state) {
    AuthorizationRequest request =
        new AuthorizationRequest(responseType, clientId, scope, redirectUri, accessType, state);
    boolean accepted = "accept".equals(decision);
    String address =
        consents.decide(request, accepted, login == null ? "" : login, dataCentre.rootUrl());
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build();
  }

  @Override
  public ResponseEntity<TokenAnswer> createToken(
      String grantType,
      String clientId,
      String clientSecret,
      String code,
      String redirectUri,
      String refreshToken,
      String scope,
      String soid) {
    return answer(
        new TokenOrder(
            grantType, clientId, clientSecret, code, redirectUri, refreshToken, scope, soid));
  }

  @Override
  public ResponseEntity<TokenAnswer> createTokenOfClient(
      String grantType, String clientId, String clientSecret, String scope, String soid) {
    // At this address nothing else is given.
    String grant = "client_credentials".equals(grantType) ? grantType : "";
    return answer(new TokenOrder(grant, clientId, clientSecret, "", "", "", scope, soid));
  }

  @Override
  public ResponseEntity<RevocationAnswer> removeToken(String token) {
    RevocationAnswer answer = new RevocationAnswer();
    try {
      issuing.revoke(token == null ? "" : token, dataCentre.get());
      answer.setStatus("success");
    } catch (OauthRefusal refusal) {
      answer.setError(refusal.fault().error());
    }
    return ResponseEntity.ok(answer);
  }

  @ExceptionHandler
  ResponseEntity<String> fault(OauthRefusal refusal) {
    return ResponseEntity.badRequest().contentType(PAGE).body(ConsentPage.fault(refusal.fault()));
  }

  private ResponseEntity<TokenAnswer> answer(TokenOrder order) {
    TokenAnswer answer = new TokenAnswer();
    try {
      IssuedTokens issued = issuing.issue(order, dataCentre.get());
      answer.setAccessToken(issued.accessToken());
      issued.refreshToken().ifPresent(answer::setRefreshToken);
      answer.setScope(issued.scopes().text());
      answer.setApiDomain(dataCentre.rootUrl() + dataCentre.get().path());
      answer.setTokenType("Bearer");
      answer.setExpiresIn((int) TokenIssuing.LIFETIME.toSeconds());
    } catch (OauthRefusal refusal) {
      answer.setError(refusal.fault().error());
      refusal
          .fault()
          .description()
          .ifPresent(
              description -> {
                answer.setErrorDescription(description);
                answer.setStatus("failure");
              });
    }
    return ResponseEntity.ok(answer);
  }
}
