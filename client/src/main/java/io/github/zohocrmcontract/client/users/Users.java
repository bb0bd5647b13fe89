package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.api.UsersApi;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.CreateUsersRequest;
import io.github.zohocrmcontract.client.model.TransferAndDeleteRequest;
import io.github.zohocrmcontract.client.model.TransferAndDeleteResponse;
import io.github.zohocrmcontract.client.model.UpdateUsersRequest;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserActionResponse;
import io.github.zohocrmcontract.client.model.UserGroup;
import io.github.zohocrmcontract.client.model.UserGroupsResponse;
import io.github.zohocrmcontract.client.model.UserToCreate;
import io.github.zohocrmcontract.client.model.UserToUpdate;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.model.UsersCount;
import io.github.zohocrmcontract.client.model.UsersResponse;
import io.github.zohocrmcontract.client.paging.FetchedPage;
import io.github.zohocrmcontract.client.paging.Listing;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.Identifiers;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Lookup;
import io.github.zohocrmcontract.client.results.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The users of the organisation. Thread-safe. Every method throws one of the {@code
 * ZohoCrmException}s when a call fails, and {@link IllegalArgumentException} for what is no
 * identifier.
 */
public final class Users {
  private static final int MOST_A_PAGE = 200;

  private final UsersApi api;

  /** Users behind this interface. */
  public Users(UsersApi api) {
    this.api = api;
  }

  /** The first page of all users. */
  public Page<User> list() {
    return list(UserQuery.all());
  }

  /** One page of the users that a query asks for. */
  public Page<User> list(UserQuery query) {
    return fetch(query).page();
  }

  /** All users, page by page while they are walked. */
  public Listing<User> all() {
    return all(UserQuery.all());
  }

  /**
   * All users that a query asks for, page by page while they are walked, from the page of the query
   * on, 200 a page if the query does not say. With {@link UserQuery#ifModifiedSince}, "not
   * modified" is no entry; {@link #list(UserQuery)} tells the two apart.
   */
  public Listing<User> all(UserQuery query) {
    int perPage = query.perPage().orElse(MOST_A_PAGE);
    return Listing.of(
        query.page().orElse(1),
        perPage,
        User::getId,
        number -> fetch(query.page(number).perPage(perPage)));
  }

  private FetchedPage<User> fetch(UserQuery query) {
    Answer<UsersResponse> answer =
        api.getUsers(
            query.type().orElse(null),
            query.page().isPresent() ? query.page().getAsInt() : null,
            query.perPage().isPresent() ? query.perPage().getAsInt() : null,
            query.ids().isEmpty() ? null : query.ids(),
            query.ifModifiedSince().orElse(null));
    return new FetchedPage<>(
        answer.request(),
        Results.page(answer, "users", UsersResponse::getUsers, UsersResponse::getInfo));
  }

  /** How many users there are. */
  public long count() {
    return count(null);
  }

  /** How many users there are of a kind. */
  public long count(UserType type) {
    Answer<UsersCount> answer = api.getUsersCount(type);
    return Results.number(answer, "count", UsersCount::getCount);
  }

  /**
   * One user; empty if there is none to show. An unknown identifier is an {@code
   * InvalidRequestException}.
   */
  public Optional<User> get(String userId) {
    return Results.one(
        api.getUser(Identifiers.require(userId), null), "users", UsersResponse::getUsers);
  }

  /** One user, if the user has changed after this moment, counted to the second. */
  public Lookup<User> getIfModifiedSince(String userId, OffsetDateTime moment) {
    return Results.lookup(
        api.getUser(Identifiers.require(userId), moment), "users", UsersResponse::getUsers);
  }

  /**
   * Adds a user, who is invited by e-mail and not confirmed until the invitation is accepted. Only
   * administrators may.
   *
   * @return the result, whose {@code details().id()} is the identifier of the new user
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user cannot be
   *     added, for instance because another has the address ({@code DUPLICATE_DATA})
   * @throws io.github.zohocrmcontract.client.errors.PermissionException if the caller may not add
   *     users
   */
  public ItemResult.Done create(NewUser user) {
    UserToCreate sent =
        new UserToCreate().email(user.email()).role(user.roleId()).profile(user.profileId());
    user.fields().forEach(sent::putAdditionalProperty);
    return only(() -> api.createUsers(new CreateUsersRequest().users(List.of(sent))));
  }

  /**
   * Changes a user. A deactivated user takes no change but to be activated, a deleted one none at
   * all. Time zone, name format and sort order can be changed on one's own record only; role,
   * profile and status by administrators only.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user cannot be
   *     changed this way, with {@code details().jsonPath()} saying which field is at fault, or not
   *     by the caller ({@code AUTHORIZATION_FAILED})
   * @throws io.github.zohocrmcontract.client.errors.PermissionException if the caller may change
   *     nobody else
   * @throws IllegalArgumentException if there is no change
   */
  public ItemResult.Done update(String userId, UserChanges changes) {
    if (changes.fields().isEmpty()) {
      throw new IllegalArgumentException("At least one change is needed.");
    }
    UserToUpdate sent = new UserToUpdate();
    changes.fields().forEach(sent::putAdditionalProperty);
    return only(
        () ->
            api.updateUser(
                Identifiers.require(userId), new UpdateUsersRequest().users(List.of(sent))));
  }

  /**
   * Lets a deactivated user sign in again. Takes a licence.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user is active
   *     already ({@code ID_ALREADY_ACTIVE}) or cannot be activated
   */
  public ItemResult.Done activate(String userId) {
    return update(userId, UserChanges.none().with("status", "active"));
  }

  /**
   * Keeps a user from signing in; the status then reads {@code disabled}. The user stays in
   * territories and groups.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user is deactivated
   *     already ({@code ID_ALREADY_DEACTIVATED}), is the primary contact, or is the caller
   */
  public ItemResult.Done deactivate(String userId) {
    return update(userId, UserChanges.none().with("status", "inactive"));
  }

  /**
   * Deletes a user without handing anything over; {@link #transferAndDelete} does both. There is no
   * way back. Only administrators may. The result does not name the user.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user cannot be
   *     deleted, for instance as the primary contact or the caller
   */
  public ItemResult.Done delete(UserDeletion deletion) {
    return only(() -> api.deleteUser(deletion.userId()));
  }

  /** The first page of the groups that a user belongs to; empty if there are none. */
  public Page<UserGroup> groups(String userId) {
    return groups(userId, GroupQuery.all());
  }

  /**
   * One page of the groups that a user belongs to, by name, by role or by territory. An unknown
   * user is an {@code InvalidRequestException}. Needs a scope for groups and one for users.
   */
  public Page<UserGroup> groups(String userId, GroupQuery query) {
    return fetchGroups(userId, query).page();
  }

  /** All groups that a user belongs to, page by page while they are walked. */
  public Listing<UserGroup> allGroups(String userId) {
    return allGroups(userId, GroupQuery.all());
  }

  /**
   * All groups that a user belongs to, page by page while they are walked, from the page of the
   * query on, 200 a page if the query does not say.
   */
  public Listing<UserGroup> allGroups(String userId, GroupQuery query) {
    Identifiers.require(userId);
    int perPage = query.perPage().orElse(MOST_A_PAGE);
    return Listing.of(
        query.page().orElse(1),
        perPage,
        UserGroup::getId,
        number -> fetchGroups(userId, query.page(number).perPage(perPage)));
  }

  private FetchedPage<UserGroup> fetchGroups(String userId, GroupQuery query) {
    Answer<UserGroupsResponse> answer =
        api.getUserAssociatedGroups(
            Identifiers.require(userId),
            query.page().isPresent() ? query.page().getAsInt() : null,
            query.perPage().isPresent() ? query.perPage().getAsInt() : null,
            query.withSourcesCount() ? "sources_count" : null);
    return new FetchedPage<>(
        answer.request(),
        Results.page(
            answer, "user_groups", UserGroupsResponse::getUserGroups, UserGroupsResponse::getInfo));
  }

  /**
   * Starts the job that hands a user's work over and then deletes the user. There is no way back.
   * Only the super admin may.
   *
   * @return the job, which has started and may still be running
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user cannot be
   *     deleted this way
   * @throws DecodingException if the server did not name the job, which runs all the same
   */
  public TransferJob transferAndDelete(UserHandover handover) {
    Answer<TransferAndDeleteResponse> answer =
        api.transferAndDeleteUsers(
            new TransferAndDeleteRequest().transferAndDelete(List.of(handover.toModel())));
    BatchResult result =
        Results.batch(
            () -> answer, "transfer_and_delete", TransferAndDeleteResponse::getTransferAndDelete);
    String jobId =
        result
            .done()
            .get(0)
            .details()
            .jobId()
            .orElseThrow(
                () ->
                    new DecodingException(
                        answer.request(),
                        answer.status(),
                        "$.transfer_and_delete[0].details.jobId",
                        "the key is missing",
                        null));
    return new TransferJob(api, jobId);
  }

  /**
   * A job that was started before, here or in another process. Calls nobody.
   *
   * @param jobId identifier of the job, from {@link TransferJob#id()}
   */
  public TransferJob transferJob(String jobId) {
    return new TransferJob(api, jobId);
  }

  private static ItemResult.Done only(Supplier<Answer<UserActionResponse>> call) {
    return Results.batch(call, "users", UserActionResponse::getUsers).done().get(0);
  }
}
