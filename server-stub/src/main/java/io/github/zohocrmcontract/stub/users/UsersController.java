package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.api.UsersApi;
import io.github.zohocrmcontract.stub.model.CreateUsersRequest;
import io.github.zohocrmcontract.stub.model.RecordTransfer;
import io.github.zohocrmcontract.stub.model.SubordinateTransfer;
import io.github.zohocrmcontract.stub.model.TransferAndDeleteRequest;
import io.github.zohocrmcontract.stub.model.TransferAndDeleteResponse;
import io.github.zohocrmcontract.stub.model.TransferJobResponse;
import io.github.zohocrmcontract.stub.model.UpdateUsersRequest;
import io.github.zohocrmcontract.stub.model.UserActionResponse;
import io.github.zohocrmcontract.stub.model.UserGroupsResponse;
import io.github.zohocrmcontract.stub.model.UserTransfer;
import io.github.zohocrmcontract.stub.model.UserType;
import io.github.zohocrmcontract.stub.model.UsersCount;
import io.github.zohocrmcontract.stub.model.UsersResponse;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.users.administration.UserCreation;
import io.github.zohocrmcontract.stub.users.administration.UserDeletion;
import io.github.zohocrmcontract.stub.users.administration.UserUpdates;
import io.github.zohocrmcontract.stub.users.groups.UserGroupDirectory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations on users. */
@RestController
public class UsersController implements UsersApi {

  private final CurrentCaller caller;
  private final UserDirectory directory;
  private final UserTransfers transfers;
  private final UserCreation creation;
  private final UserUpdates updates;
  private final UserDeletion deletion;
  private final UserGroupDirectory groups;
  private final UserModels models;
  private final BatchAnswer batch;

  UsersController(
      CurrentCaller caller,
      UserDirectory directory,
      UserTransfers transfers,
      UserCreation creation,
      UserUpdates updates,
      UserDeletion deletion,
      UserGroupDirectory groups,
      UserModels models,
      BatchAnswer batch) {
    this.caller = caller;
    this.directory = directory;
    this.transfers = transfers;
    this.creation = creation;
    this.updates = updates;
    this.deletion = deletion;
    this.groups = groups;
    this.models = models;
    this.batch = batch;
  }

  @Override
  public ResponseEntity<UsersResponse> getUsers(
      UserType type,
      Integer page,
      Integer perPage,
      List<String> ids,
      OffsetDateTime ifModifiedSince) {
    UserQuery query =
        new UserQuery(
            kind(type),
            caller.get().userId(),
            Identifiers.set(ids),
            Optional.ofNullable(ifModifiedSince).map(OffsetDateTime::toInstant));
    return answer(directory.list(caller.get(), query, page, perPage), models::page);
  }

  @Override
  public ResponseEntity<UsersResponse> getUser(String userId, OffsetDateTime ifModifiedSince) {
    Lookup<User> user =
        directory.get(
            caller.get(),
            Identifiers.number(userId),
            Optional.ofNullable(ifModifiedSince).map(OffsetDateTime::toInstant));
    return answer(user, models::user);
  }

  @Override
  public ResponseEntity<UsersCount> getUsersCount(UserType type) {
    return ResponseEntity.ok(new UsersCount(directory.count(caller.get(), kind(type))));
  }

  @Override
  public ResponseEntity<UserActionResponse> createUsers(CreateUsersRequest request) {
    ItemResult result = creation.create(caller.get(), models.fields(request.getUsers().get(0)));
    return ResponseEntity.status(batch.status(List.of(result))).body(results(result));
  }

  @Override
  public ResponseEntity<UserActionResponse> updateUsers(UpdateUsersRequest request) {
    return update(OptionalLong.empty(), request);
  }

  @Override
  public ResponseEntity<UserActionResponse> updateUser(String userId, UpdateUsersRequest request) {
    return update(OptionalLong.of(Identifiers.number(userId)), request);
  }

  private ResponseEntity<UserActionResponse> update(
      OptionalLong userInPath, UpdateUsersRequest request) {
    return ResponseEntity.ok(
        results(
            updates.update(caller.get(), userInPath, models.fields(request.getUsers().get(0)))));
  }

  @Override
  public ResponseEntity<UserActionResponse> deleteUser(String userId) {
    return ResponseEntity.ok(results(deletion.delete(caller.get(), Identifiers.number(userId))));
  }

  private UserActionResponse results(ItemResult result) {
    return new UserActionResponse(batch.of("users", List.of(result)));
  }

  @Override
  public ResponseEntity<UserGroupsResponse> getUserAssociatedGroups(
      String userId, Integer page, Integer perPage, String include) {
    UserGroupDirectory.Page found =
        groups.ofUser(
            caller.get(),
            Identifiers.number(userId),
            page,
            perPage,
            "sources_count".equals(include));
    return found.groups().isEmpty()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(models.groups(found, page, perPage));
  }

  @Override
  public ResponseEntity<TransferAndDeleteResponse> transferAndDeleteUsers(
      TransferAndDeleteRequest request) {
    return transfer(OptionalLong.empty(), request);
  }

  @Override
  public ResponseEntity<TransferAndDeleteResponse> transferAndDeleteUser(
      String userId, TransferAndDeleteRequest request) {
    return transfer(OptionalLong.of(Identifiers.number(userId)), request);
  }

  @Override
  public ResponseEntity<TransferJobResponse> getTransferAndDeleteUsersStatus(String jobId) {
    return transfers
        .status(caller.get(), Identifiers.number(jobId))
        .map(
            status ->
                ResponseEntity.ok(
                    new TransferJobResponse(
                        List.of(new io.github.zohocrmcontract.stub.model.TransferJob(status)))))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private ResponseEntity<TransferAndDeleteResponse> transfer(
      OptionalLong userInPath, TransferAndDeleteRequest request) {
    UserTransfer asked = request.getTransferAndDelete().get(0);
    TransferOrder order =
        new TransferOrder(
            userInPath,
            identifier(Optional.ofNullable(asked.getId())),
            identifier(Optional.ofNullable(asked.getTransfer()).map(RecordTransfer::getId)),
            Optional.ofNullable(asked.getTransfer()).map(RecordTransfer::getRecords).orElse(false),
            identifier(
                Optional.ofNullable(asked.getMoveSubordinate()).map(SubordinateTransfer::getId)));
    TransferJob job = transfers.transferAndDelete(caller.get(), order);
    ItemResult result =
        ItemResult.success(
            Map.of("jobId", Long.toString(job.id()), "id", Long.toString(job.userId())),
            "user is deleted successfully");
    return ResponseEntity.ok(
        new TransferAndDeleteResponse(batch.of(UserTransfers.RESOURCE, List.of(result))));
  }

  private static OptionalLong identifier(Optional<String> text) {
    return text.map(Identifiers::number).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  private static <T> ResponseEntity<UsersResponse> answer(
      Lookup<T> lookup, Function<T, UsersResponse> model) {
    if (lookup.isUnchanged()) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }
    return lookup
        .value()
        .map(value -> ResponseEntity.ok(model.apply(value)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private static UserKind kind(UserType type) {
    if (type == null) {
      return UserKind.ALL;
    }
    return switch (type) {
      case ALL_USERS -> UserKind.ALL;
      case ACTIVE_USERS -> UserKind.ACTIVE;
      case DEACTIVE_USERS -> UserKind.DEACTIVATED;
      case CONFIRMED_USERS -> UserKind.CONFIRMED;
      case NOT_CONFIRMED_USERS -> UserKind.NOT_CONFIRMED;
      case DELETED_USERS -> UserKind.DELETED;
      case ACTIVE_CONFIRMED_USERS -> UserKind.ACTIVE_CONFIRMED;
      case ADMIN_USERS -> UserKind.ADMINISTRATORS;
      case ACTIVE_CONFIRMED_ADMINS -> UserKind.ACTIVE_CONFIRMED_ADMINISTRATORS;
      case CURRENT_USER -> UserKind.CURRENT;
    };
  }
}
