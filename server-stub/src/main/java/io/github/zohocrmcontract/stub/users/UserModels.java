package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.model.Info;
import io.github.zohocrmcontract.stub.model.UserGroup;
import io.github.zohocrmcontract.stub.model.UserGroupsResponse;
import io.github.zohocrmcontract.stub.model.UsersResponse;
import io.github.zohocrmcontract.stub.users.groups.UserGroupDirectory;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns users into what the contract answers with. */
public final class UserModels {

  private final JsonMapper json;

  /** Uses the mapper that answers are written with, so that no key is lost on the way. */
  public UserModels(JsonMapper json) {
    this.json = json;
  }

  /** One user, without {@code info}. */
  public UsersResponse user(User user) {
    return new StoredUsersResponse(List.of(user.stored()), Optional.empty());
  }

  /** Users with {@code info} about their page. */
  public UsersResponse page(UserPage page) {
    Info info = new Info(page.perPage(), page.users().size(), page.page(), page.more());
    return new StoredUsersResponse(page.users(), Optional.of(json.writeValueAsString(info)));
  }

  /** What a request says of a user; keys that are not there are not in it, null is. */
  public ObjectNode fields(Object request) {
    return json.valueToTree(request);
  }

  /** Groups with {@code info} about their page. */
  public UserGroupsResponse groups(UserGroupDirectory.Page found, int page, int perPage) {
    return new UserGroupsResponse(
            found.groups().stream().map(group -> json.treeToValue(group, UserGroup.class)).toList())
        .info(new Info(perPage, found.groups().size(), page, found.more()));
  }
}
