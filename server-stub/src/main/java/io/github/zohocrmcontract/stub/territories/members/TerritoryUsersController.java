package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.api.TerritoryUsersApi;
import io.github.zohocrmcontract.stub.model.AssociateUsersRequest;
import io.github.zohocrmcontract.stub.model.UserActionResponse;
import io.github.zohocrmcontract.stub.model.UsersResponse;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.users.StoredUser;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.UserModels;
import io.github.zohocrmcontract.stub.users.UserPage;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the users of a territory. */
@RestController
public class TerritoryUsersController implements TerritoryUsersApi {

  /** What {@code info} names as the size of a page; a territory holds fewer users than that. */
  private static final int PER_PAGE = 200;

  private final CurrentCaller caller;
  private final TerritoryMembership membership;
  private final UserModels models;
  private final BatchAnswer batch;
  private final CurrentItemFaults itemFaults;

  TerritoryUsersController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      TerritoryMembership membership,
      UserModels models,
      BatchAnswer batch) {
    this.caller = caller;
    this.itemFaults = itemFaults;
    this.membership = membership;
    this.models = models;
    this.batch = batch;
  }

  @Override
  public ResponseEntity<UsersResponse> getTerritoryUsers(String territoryId) {
    return answer(membership.list(caller.get(), Identifiers.number(territoryId)));
  }

  @Override
  public ResponseEntity<UsersResponse> getTerritoryUser(String territoryId, String userId) {
    return answer(
        membership
            .get(caller.get(), Identifiers.number(territoryId), Identifiers.number(userId))
            .map(User::stored)
            .stream()
            .toList());
  }

  @Override
  public ResponseEntity<UserActionResponse> associateTerritoryUser(
      String territoryId, String userId) {
    return results(
        List.of(
            membership.add(
                caller.get(), Identifiers.number(territoryId), Identifiers.number(userId))));
  }

  @Override
  public ResponseEntity<UserActionResponse> associateTerritoryUsers(
      String territoryId, AssociateUsersRequest request) {
    List<RequestedItem<Long>> items =
        itemFaults.get().items(request.getUsers(), user -> Identifiers.number(user.getId()));
    return results(membership.addAll(caller.get(), Identifiers.number(territoryId), items));
  }

  @Override
  public ResponseEntity<UserActionResponse> disassociateTerritoryUser(
      String territoryId, String userId) {
    return results(
        List.of(
            membership.remove(
                caller.get(), Identifiers.number(territoryId), Identifiers.number(userId))));
  }

  @Override
  public ResponseEntity<UserActionResponse> disassociateTerritoryUsers(
      String territoryId, List<String> ids) {
    return results(
        membership.removeAll(
            caller.get(),
            Identifiers.number(territoryId),
            ids.stream().map(Identifiers::number).toList()));
  }

  private ResponseEntity<UserActionResponse> results(List<ItemResult> results) {
    return ResponseEntity.ok(
        new UserActionResponse(batch.of(TerritoryMembership.RESOURCE, results)));
  }

  private ResponseEntity<UsersResponse> answer(List<StoredUser> users) {
    return users.isEmpty()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(models.page(new UserPage(users, 1, PER_PAGE, false)));
  }
}
