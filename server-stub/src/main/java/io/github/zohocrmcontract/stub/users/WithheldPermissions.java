package io.github.zohocrmcontract.stub.users;

/** What the users of a profile may not do, in each organisation. */
public interface WithheldPermissions {

  /** Whether the profile withholds the permission. */
  boolean contains(String organisation, long profile, String permission);

  /** Withholds a permission from a profile. */
  void add(String organisation, long profile, String permission);
}
