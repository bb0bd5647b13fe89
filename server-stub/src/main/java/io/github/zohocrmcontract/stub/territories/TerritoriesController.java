package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.api.TerritoriesApi;
import io.github.zohocrmcontract.stub.model.AssociatedUsersCount;
import io.github.zohocrmcontract.stub.model.AssociatedUsersCountResponse;
import io.github.zohocrmcontract.stub.model.Info;
import io.github.zohocrmcontract.stub.model.TerritoryReference;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations on territories. */
@RestController
public class TerritoriesController implements TerritoriesApi {

  /** What {@code info} names as the size of a page; there are no parameters to ask for another. */
  private static final int PER_PAGE = 200;

  private final CurrentCaller caller;
  private final TerritoryMembership membership;

  TerritoriesController(CurrentCaller caller, TerritoryMembership membership) {
    this.caller = caller;
    this.membership = membership;
  }

  @Override
  public ResponseEntity<AssociatedUsersCountResponse> getAssociatedUsersCount() {
    List<AssociatedUsersCount> counts =
        membership.sizes(caller.get()).stream().map(TerritoriesController::count).toList();
    if (counts.isEmpty()) {
      return ResponseEntity.noContent().build();
    }
    Info info = new Info(Math.max(PER_PAGE, counts.size()), counts.size(), 1, false);
    return ResponseEntity.ok(new AssociatedUsersCountResponse(counts).info(info));
  }

  private static AssociatedUsersCount count(TerritorySize size) {
    TerritoryReference territory =
        new TerritoryReference().id(Long.toString(size.id())).name(size.name());
    return new AssociatedUsersCount(Integer.toString(size.users()), territory);
  }
}
