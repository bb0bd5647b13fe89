package io.github.zohocrmcontract.stub.users;

/** Where users belong to, as far as deleting a user must undo it. */
@FunctionalInterface
public interface Memberships {

  /** Takes a user out of everything the user belongs to. */
  void removeFromAll(String organisation, long user);
}
