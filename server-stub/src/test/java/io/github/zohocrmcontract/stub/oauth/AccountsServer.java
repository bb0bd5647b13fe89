package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Talks to the accounts server of a stub as clients and browsers do. */
record AccountsServer(StubExtension stub, String at) {

  static final String CALLBACK = "http://127.0.0.1:9/callback";

  /** The one at the root. */
  static AccountsServer of(StubExtension stub) {
    return new AccountsServer(stub, "");
  }

  Reply token(String grantType, String... fields) {
    String[] all = new String[fields.length + 6];
    String[] always = {
      "grant_type", grantType, "client_id", "sandbox-client", "client_secret", "sandbox-secret"
    };
    System.arraycopy(always, 0, all, 0, always.length);
    System.arraycopy(fields, 0, all, always.length, fields.length);
    return stub.call("POST", at + "/oauth/v2/token").form(all).send();
  }

  Reply refresh(String refreshToken) {
    return token("refresh_token", "refresh_token", refreshToken);
  }

  Reply exchange(String code) {
    return token("authorization_code", "code", code, "redirect_uri", CALLBACK);
  }

  Reply decide(String decision, String login, String scope, String... more) {
    String[] fields = {
      "decision",
      decision,
      "login",
      login,
      "client_id",
      "sandbox-client",
      "scope",
      scope,
      "redirect_uri",
      CALLBACK,
      "response_type",
      "code",
      "access_type",
      "offline"
    };
    String[] all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return stub.call("POST", at + "/oauth/v2/auth/consent").form(all).send();
  }

  /** A code for a user who accepts. */
  String code(String login, String scope) {
    return told(decide("accept", login, scope)).get("code");
  }

  /** What the client gets to know by a redirect. */
  static Map<String, String> told(Reply redirect) {
    if (redirect.status() != 302) {
      throw new AssertionError(redirect.status() + " is no redirect: " + redirect.body());
    }
    URI location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
    Map<String, String> told = new LinkedHashMap<>();
    for (String pair : location.getRawQuery().split("&")) {
      String[] sides = pair.split("=", 2);
      told.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return told;
  }
}
