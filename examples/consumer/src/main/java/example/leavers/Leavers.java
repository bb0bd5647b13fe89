package example.leavers;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.UserTerritory;
import java.util.List;

/** Takes those who leave out of their territories. */
public final class Leavers {
  private final ZohoCrm crm;

  /**
   * Leavers of the organisation that the client is logged in to.
   *
   * @param crm the client, as an administrator
   */
  public Leavers(ZohoCrm crm) {
    this.crm = crm;
  }

  /**
   * {@return the names of the territories that the user was taken out of}
   *
   * @param userId identifier of the user
   */
  public List<String> leave(String userId) {
    List<UserTerritory> territories = crm.userTerritories().all(userId).stream().toList();
    territories.forEach(territory -> crm.territoryUsers().disassociate(territory.getId(), userId));
    return territories.stream().map(UserTerritory::getName).toList();
  }
}
