package io.github.zohocrmcontract.client.auth;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An application that acts for itself in one organisation. {@link #toString()} shows the client's
 * id only.
 *
 * @param clientId id of the registered application
 * @param clientSecret its secret
 * @param organisation id of the organisation, the {@code zsoid}, digits only
 * @param scopes what the tokens shall allow, for instance {@code ZohoCRM.users.READ}
 */
public record ClientCredentialsGrant(
    String clientId, String clientSecret, String organisation, Set<String> scopes)
    implements Grant {

  public ClientCredentialsGrant {
    Secret.require(clientId, "client id");
    Secret.require(clientSecret, "client secret");
    if (organisation == null || !organisation.matches("[0-9]{1,19}")) {
      throw new IllegalArgumentException("The organisation's id has 1 to 19 digits.");
    }
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("At least one scope is needed.");
    }
    scopes.forEach(scope -> Secret.require(scope, "scope"));
  }

  @Override
  public Map<String, String> form() {
    return Map.of(
        "grant_type",
        "client_credentials",
        "client_id",
        clientId,
        "client_secret",
        clientSecret,
        "scope",
        String.join(",", new TreeSet<>(scopes)),
        "soid",
        "ZohoCRM." + organisation);
  }

  @Override
  public String identity() {
    return "client_credentials " + clientId + " " + organisation + " " + new TreeSet<>(scopes);
  }

  @Override
  public String toString() {
    return "ClientCredentialsGrant[clientId=" + clientId + "]";
  }
}
