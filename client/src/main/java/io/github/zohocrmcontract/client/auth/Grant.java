package io.github.zohocrmcontract.client.auth;

import java.util.Map;

/** What an application shows to the accounts server to get access tokens, again and again. */
public sealed interface Grant permits RefreshTokenGrant, ClientCredentialsGrant {

  /** The fields of the request for a token. */
  Map<String, String> form();

  /** Who is meant: grants of the same identity get interchangeable tokens. */
  String identity();
}
