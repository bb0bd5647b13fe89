package io.github.zohocrmcontract.stub.oauth;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The pages of the accounts server, in plain HTML. */
final class ConsentPage {

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem }
      label, select, input { display: block; width: 100%%; box-sizing: border-box; font: inherit }
      select, input { margin: .25rem 0 1rem; padding: .5rem }
      button { font: inherit; padding: .5rem 1.5rem; margin-right: .5rem }
      </style>
      </head>
      <body>
      %s
      </body>
      </html>
      """;

  private ConsentPage() {}

  /** Asks for consent. */
  static String asking(AuthorizationRequest request, List<Consents.Login> logins) {
    String scopes =
        request.requireScopes().names().stream()
            .sorted()
            .map(scope -> "<li><code>" + escaped(scope) + "</code></li>")
            .collect(Collectors.joining("\n"));
    String choices =
        logins.stream()
            .map(
                login ->
                    "<option value=\""
                        + escaped(login.text())
                        + "\">"
                        + escaped(login.name() + " (" + login.organisation() + ")")
                        + "</option>")
            .collect(Collectors.joining("\n"));
    return page(
        "Consent",
        """
        <h1>Consent</h1>
        <p>This is the sandbox, not Zoho. The client <strong>%s</strong> asks for:</p>
        <ul>
        %s
        </ul>
        <p>The answer goes to <code>%s</code>.</p>
        <form method="post" action="auth/consent">
        <label for="login">User</label>
        <select id="login" name="login">
        %s
        </select>
        %s
        <button name="decision" value="accept">Accept</button>
        <button name="decision" value="reject">Reject</button>
        </form>
        """
            .formatted(
                escaped(request.clientId()),
                scopes,
                escaped(request.redirectUri()),
                choices,
                hidden(request)));
  }

  /** Says what is wrong. */
  static String fault(OauthFault fault) {
    return page(
        fault.error(), "<h1>" + fault.error() + "</h1>\n<p>" + escaped(advice(fault)) + "</p>");
  }

  private static String advice(OauthFault fault) {
    return switch (fault) {
      case INVALID_CLIENT -> "The client is unknown. The sandbox knows " + SandboxClient.ID + ".";
      case INVALID_REDIRECT_URI ->
          "redirect_uri is no http or https address, or has a fragment. Give one that is.";
      default -> "There is no such active user. Go back and choose another.";
    };
  }

  private static String page(String title, String content) {
    return FRAME.formatted(escaped(title), content);
  }

  private static String hidden(AuthorizationRequest request) {
    return List.of(
            field("client_id", request.clientId()),
            field("scope", request.scope()),
            field("redirect_uri", request.redirectUri()),
            field("response_type", request.responseType()),
            field("access_type", request.accessType()),
            field("state", request.state()))
        .stream()
        .collect(Collectors.joining("\n"));
  }

  private static String field(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
