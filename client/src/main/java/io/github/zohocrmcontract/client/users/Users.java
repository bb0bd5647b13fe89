package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.api.UsersApi;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.RecordTransfer;
import io.github.zohocrmcontract.client.model.SubordinateTransfer;
import io.github.zohocrmcontract.client.model.TransferAndDeleteRequest;
import io.github.zohocrmcontract.client.model.TransferAndDeleteResponse;
import io.github.zohocrmcontract.client.model.TransferJobResponse;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserTransfer;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.model.UsersCount;
import io.github.zohocrmcontract.client.model.UsersResponse;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.Identifiers;
import io.github.zohocrmcontract.client.results.Lookup;
import io.github.zohocrmcontract.client.results.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The users of the organisation. Thread-safe. Every method throws one of the {@code
 * ZohoCrmException}s when a call fails, and {@link IllegalArgumentException} for what is no
 * identifier.
 */
public final class Users {
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
    Answer<UsersResponse> answer =
        api.getUsers(
            query.type().orElse(null),
            query.page().isPresent() ? query.page().getAsInt() : null,
            query.perPage().isPresent() ? query.perPage().getAsInt() : null,
            query.ids().isEmpty() ? null : query.ids(),
            query.ifModifiedSince().orElse(null));
    return Results.page(answer, "users", UsersResponse::getUsers, UsersResponse::getInfo);
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
   * Starts the job that hands a user's work over and then deletes the user. There is no way back.
   * Only the super admin may.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user cannot be
   *     deleted this way
   */
  public TransferJob transferAndDelete(String userId, Handover handover) {
    UserTransfer transfer = new UserTransfer().id(Identifiers.require(userId));
    handover
        .work()
        .ifPresent(
            work ->
                transfer.transfer(
                    new RecordTransfer()
                        .id(work.to())
                        .records(work.records())
                        .assignment(work.assignment())
                        .criteria(work.criteria())));
    handover
        .subordinatesTo()
        .ifPresent(manager -> transfer.moveSubordinate(new SubordinateTransfer().id(manager)));
    BatchResult result =
        Results.batch(
            () ->
                api.transferAndDeleteUsers(
                    new TransferAndDeleteRequest().transferAndDelete(List.of(transfer))),
            "transfer_and_delete",
            TransferAndDeleteResponse::getTransferAndDelete);
    Details details = result.done().get(0).details();
    return new TransferJob(details.jobId(), details.id(), details);
  }

  /**
   * How far the job is that deletes a user, in the server's word: {@code in_progress}, {@code
   * completed} or {@code failed}; others can come. Empty if there is no such job.
   *
   * @param jobId identifier of the job, as {@link TransferJob} carries it
   */
  public Optional<String> transferStatus(String jobId) {
    return Results.one(
            api.getTransferAndDeleteUsersStatus(Identifiers.require(jobId)),
            "transfer_and_delete",
            TransferJobResponse::getTransferAndDelete)
        .map(io.github.zohocrmcontract.client.model.TransferJob::getStatus);
  }
}
