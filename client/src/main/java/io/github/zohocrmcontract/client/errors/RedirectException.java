package io.github.zohocrmcontract.client.errors;

/**
 * The server sent the call elsewhere (3xx). The client never follows, so the token goes to no other
 * host. The usual cause is a wrong data centre or a proxy that wants a login.
 */
public final class RedirectException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final String host;

  /**
   * The exception for this answer.
   *
   * @param refusal what the server answered
   * @param host where the server wanted to send the call; empty text if it did not say
   */
  public RedirectException(Refusal refusal, String host) {
    super(refusal);
    this.host = host;
  }

  /** {@return host to which the server wanted to send the call; empty text if it did not say} */
  public String host() {
    return host;
  }
}
