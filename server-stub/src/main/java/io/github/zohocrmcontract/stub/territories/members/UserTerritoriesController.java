package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.api.UserTerritoriesApi;
import io.github.zohocrmcontract.stub.model.AddUserTerritoriesRequest;
import io.github.zohocrmcontract.stub.model.Info;
import io.github.zohocrmcontract.stub.model.UserReference;
import io.github.zohocrmcontract.stub.model.UserTerritoriesResponse;
import io.github.zohocrmcontract.stub.model.UserTerritory;
import io.github.zohocrmcontract.stub.model.UserTerritoryActionResponse;
import io.github.zohocrmcontract.stub.model.UserTerritoryParent;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.users.User;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the territories of a user. */
@RestController
public class UserTerritoriesController implements UserTerritoriesApi {

  /** The most that an answer holds; there are no parameters to ask for the others. */
  private static final int PER_PAGE = 200;

  private final CurrentCaller caller;
  private final CurrentItemFaults itemFaults;
  private final UserTerritories territories;
  private final BatchAnswer batch;

  UserTerritoriesController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      UserTerritories territories,
      BatchAnswer batch) {
    this.caller = caller;
    this.itemFaults = itemFaults;
    this.territories = territories;
    this.batch = batch;
  }

  @Override
  public ResponseEntity<UserTerritoriesResponse> getUserTerritories(String userId) {
    List<TerritoryOfUser> all = territories.list(caller.get(), Identifiers.number(userId));
    if (all.isEmpty()) {
      return ResponseEntity.noContent().build();
    }
    List<UserTerritory> found =
        all.stream().limit(PER_PAGE).map(UserTerritoriesController::model).toList();
    Info info = new Info(PER_PAGE, found.size(), 1, all.size() > PER_PAGE);
    return ResponseEntity.ok(new UserTerritoriesResponse(found).info(info));
  }

  @Override
  public ResponseEntity<UserTerritoriesResponse> getUserTerritory(
      String userId, String territoryId) {
    return territories
        .get(caller.get(), Identifiers.number(userId), Identifiers.number(territoryId))
        .map(found -> ResponseEntity.ok(new UserTerritoriesResponse(List.of(model(found)))))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @Override
  public ResponseEntity<UserTerritoryActionResponse> updateUserTerritories(
      String userId, AddUserTerritoriesRequest request) {
    List<RequestedItem<Long>> items =
        itemFaults
            .get()
            .items(request.getTerritories(), territory -> Identifiers.number(territory.getId()));
    return results(territories.addAll(caller.get(), Identifiers.number(userId), items));
  }

  @Override
  public ResponseEntity<UserTerritoryActionResponse> removeUserTerritories(
      String userId, List<String> ids) {
    return results(
        territories.removeAll(
            caller.get(),
            Identifiers.number(userId),
            ids.stream().map(Identifiers::number).toList()));
  }

  @Override
  public ResponseEntity<UserTerritoryActionResponse> removeUserTerritory(
      String userId, String territoryId) {
    return results(
        List.of(
            territories.remove(
                caller.get(), Identifiers.number(userId), Identifiers.number(territoryId))));
  }

  private ResponseEntity<UserTerritoryActionResponse> results(List<ItemResult> results) {
    return ResponseEntity.ok(
        new UserTerritoryActionResponse(batch.of(UserTerritories.RESOURCE, results)));
  }

  private static UserTerritory model(TerritoryOfUser of) {
    return new UserTerritory(Long.toString(of.territory().id()))
        .name(of.territory().name())
        .manager(of.manager().map(UserTerritoriesController::manager).orElse(null))
        .reportingTo(of.parent().map(UserTerritoriesController::parent).orElse(null));
  }

  private static UserReference manager(User user) {
    return new UserReference().id(Long.toString(user.id())).name(user.name());
  }

  private static UserTerritoryParent parent(Territory territory) {
    return new UserTerritoryParent().id(Long.toString(territory.id())).name(territory.name());
  }
}
