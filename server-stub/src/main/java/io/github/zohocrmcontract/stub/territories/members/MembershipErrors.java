package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said alike about a territory's users and about a user's territories. */
public final class MembershipErrors {

  private MembershipErrors() {}

  /** The territory holds as many users as it can. */
  public static ZohoError territoryFull() {
    return Errors.limitExceeded(
        MembershipChanges.CAPACITY, "Maximum Users Limit reached for a territory");
  }

  /** The user stays in a territory because the user manages it. */
  public static ZohoError managesIt(Map<String, Object> details) {
    return Errors.invalidData(
        details,
        "This user cannot be removed as the user is a manager of the mentioned Territory.");
  }

  /**
   * The user cannot be put into a territory for what has become of the user.
   *
   * @param place where the request names the user
   * @param ownerStatus the word for it in {@code details}
   */
  public static ZohoError userIs(String ownerStatus, Map<String, Object> place) {
    return Errors.invalidData(
        withOwnerStatus(place, ownerStatus),
        "The user to whom you are trying to update is " + ownerStatus + ".");
  }

  /** These details and what has become of the user. */
  public static Map<String, Object> withOwnerStatus(
      Map<String, Object> details, String ownerStatus) {
    Map<String, Object> longer = new LinkedHashMap<>(details);
    longer.put("owner_status", ownerStatus);
    return longer;
  }
}
