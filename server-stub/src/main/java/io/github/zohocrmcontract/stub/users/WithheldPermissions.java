package io.github.zohocrmcontract.stub.users;

import java.util.Set;

/** What the users of a profile may not do, in each organisation. */
public interface WithheldPermissions {

  /** The profiles that withhold the permission; mostly there are none. */
  Set<Long> profiles(String organisation, String permission);

  /** Withholds a permission from a profile. */
  void add(String organisation, long profile, String permission);
}
