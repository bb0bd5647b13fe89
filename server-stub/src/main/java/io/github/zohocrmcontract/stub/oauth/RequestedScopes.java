package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;
import java.util.regex.Pattern;

/** Reads scopes that a client asks for. Those of other services are taken, too. */
public final class RequestedScopes {

  private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)+");

  private static final int LONGEST = 2000;

  private RequestedScopes() {}

  /**
   * The scopes of a text in which commas or blanks separate them.
   *
   * @throws OauthRefusal if there is none, or one that is none, or if there are too many
   */
  public static Scopes parse(String text) {
    Scopes scopes = Scopes.parse(text == null ? "" : text);
    boolean proper = scopes.names().stream().allMatch(name -> SCOPE.matcher(name).matches());
    if (scopes.names().isEmpty() || !proper || scopes.text().length() > LONGEST) {
      throw new OauthRefusal(OauthFault.INVALID_SCOPE);
    }
    return scopes;
  }
}
