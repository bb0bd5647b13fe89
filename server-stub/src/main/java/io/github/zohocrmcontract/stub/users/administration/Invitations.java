package io.github.zohocrmcontract.stub.users.administration;

/** What people answered when they were invited. */
public interface Invitations {

  /** Whether whoever has this e-mail address wants no invitation; capitals make no difference. */
  boolean isDeclined(String organisation, String email);

  /** Remembers that whoever has this e-mail address wants no invitation. */
  void decline(String organisation, String email);
}
