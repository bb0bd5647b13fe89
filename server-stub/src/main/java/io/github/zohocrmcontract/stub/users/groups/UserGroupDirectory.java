package io.github.zohocrmcontract.stub.users.groups;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Looks up the groups of users. */
public final class UserGroupDirectory {

  private static final int USER_SEGMENT = 1;
  private static final List<String> PEOPLE = List.of("created_by", "modified_by");

  private final Users users;
  private final UserGroups groups;
  private final Permissions permissions;
  private final Transactions transactions;

  /** Looks up among these. */
  public UserGroupDirectory(
      Users users, UserGroups groups, Permissions permissions, Transactions transactions) {
    this.users = users;
    this.groups = groups;
    this.permissions = permissions;
    this.transactions = transactions;
  }

  /**
   * A page of groups.
   *
   * @param groups the groups as answered
   * @param more whether a further page has some
   */
  public record Page(List<ObjectNode> groups, boolean more) {}

  /**
   * A page of the groups of a user.
   *
   * @param withSources whether each group says of how many users, roles and territories it is made
   * @throws Refusal if the caller's profile withholds users, or there is no such user
   */
  public Page ofUser(Caller caller, long userId, int page, int perPage, boolean withSources) {
    return transactions.read(() -> read(caller, userId, page, perPage, withSources));
  }

  private Page read(Caller caller, long userId, int page, int perPage, boolean withSources) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    String organisation = caller.organisation().name();
    users
        .find(organisation, userId)
        .filter(User::crmUser)
        .orElseThrow(() -> Refusal.of(Errors.unknownInPath(USER_SEGMENT)));
    List<UserGroup> found =
        groups.listOfUser(organisation, userId, (page - 1L) * perPage, perPage + 1);
    return new Page(
        found.stream()
            .limit(perPage)
            .map(group -> shown(organisation, group, withSources))
            .toList(),
        found.size() > perPage);
  }

  private ObjectNode shown(String organisation, UserGroup group, boolean withSources) {
    ObjectNode document = group.document().deepCopy();
    for (String key : PEOPLE) {
      // People may have another name by now.
      String id = document.path(key).path("id").asString("");
      if (!id.isEmpty()) {
        users
            .find(organisation, Long.parseLong(id))
            .ifPresent(user -> ((ObjectNode) document.get(key)).put("name", user.name()));
      }
    }
    if (withSources) {
      ObjectNode counts = document.putObject("sources_count");
      group.sources().forEach(counts::put);
    }
    return document;
  }
}
