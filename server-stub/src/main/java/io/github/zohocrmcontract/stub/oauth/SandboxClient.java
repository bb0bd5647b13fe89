package io.github.zohocrmcontract.stub.oauth;

/** The one OAuth client that the sandbox knows. Its secret is public on purpose. */
public final class SandboxClient {

  /** Identifier of the client. */
  public static final String ID = "sandbox-client";

  /** Secret of the client. */
  public static final String SECRET = "sandbox-secret";

  private SandboxClient() {}
}
