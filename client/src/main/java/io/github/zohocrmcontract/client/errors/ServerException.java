package io.github.zohocrmcontract.client.errors;

/** The server, or something in front of it, failed (5xx). */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * The exception for this answer.
   *
   * @param refusal what the server answered
   */
  public ServerException(Refusal refusal) {
    super(refusal);
  }
}
