package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.model.Info;
import io.github.zohocrmcontract.stub.model.UsersResponse;
import java.util.List;
import java.util.Optional;

/**
 * An answer with users whose text is sent as it is stored. It has no models of them, and {@link
 * StoredUsersWriter} writes it.
 */
final class StoredUsersResponse extends UsersResponse {

  private final List<StoredUser> stored;
  private final Optional<Info> page;

  StoredUsersResponse(List<StoredUser> stored, Optional<Info> page) {
    this.stored = stored;
    this.page = page;
  }

  List<StoredUser> stored() {
    return stored;
  }

  /** Where they stand in a list; empty if they are no page of one. */
  Optional<Info> page() {
    return page;
  }
}
