package io.github.zohocrmcontract.stub.oauth;

/** A request to the accounts server that is not carried out. */
public final class OauthRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final OauthFault fault;

  /** Refuses with this fault. */
  public OauthRefusal(OauthFault fault) {
    super(fault.error(), null, false, false);
    this.fault = fault;
  }

  /** What was wrong. */
  public OauthFault fault() {
    return fault;
  }
}
