package io.github.zohocrmcontract.client.fuzzing;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.paging.Listing;
import io.github.zohocrmcontract.client.records.CrmModule;
import io.github.zohocrmcontract.client.records.RecordTerritoryChanges;
import io.github.zohocrmcontract.client.territories.TerritoryChanges;
import io.github.zohocrmcontract.client.territories.TerritoryDeletion;
import io.github.zohocrmcontract.client.testing.calls.Calls;
import io.github.zohocrmcontract.client.users.NewUser;
import io.github.zohocrmcontract.client.users.UserChanges;
import io.github.zohocrmcontract.client.users.UserDeletion;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What programs call, by operation: the methods of the features, and the operation itself. */
final class PublicCalls {

  /** More entries than any example has: whoever gets so many is walking in a circle. */
  static final int MOST_ENTRIES = 2_000;

  private static final String ID = "431581000000744113";
  private static final List<String> IDS = List.of(ID);
  private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2019-07-25T15:26:00+05:30");

  private PublicCalls() {}

  /** Some operations have several; each gives what a program would look at. */
  static Map<String, List<Function<ZohoCrm, Object>>> all() {
    Map<String, List<Function<ZohoCrm, Object>>> calls = new TreeMap<>();
    Calls.all()
        .forEach(
            (operation, call) ->
                calls.computeIfAbsent(operation, name -> new ArrayList<>()).add(call::apply));
    users(calls);
    territories(calls);
    members(calls);
    records(calls);
    return calls;
  }

  private static void users(Map<String, List<Function<ZohoCrm, Object>>> calls) {
    add(calls, "getUsers", crm -> crm.users().list());
    add(calls, "getUsers", crm -> walked(crm.users().all()));
    add(calls, "getUsersCount", crm -> crm.users().count());
    add(calls, "getUser", crm -> crm.users().get(ID));
    add(calls, "getUser", crm -> crm.users().getIfModifiedSince(ID, MOMENT));
    add(calls, "getUserAssociatedGroups", crm -> crm.users().groups(ID));
    add(calls, "getUserAssociatedGroups", crm -> walked(crm.users().allGroups(ID)));
    add(calls, "createUsers", crm -> crm.users().create(NewUser.of("a@example.com", ID, ID)));
    add(calls, "updateUser", crm -> crm.users().update(ID, UserChanges.none().with("phone", "1")));
    add(calls, "deleteUser", crm -> crm.users().delete(UserDeletion.of(ID)));
    add(calls, "getTransferAndDeleteUsersStatus", crm -> crm.users().transferJob(ID).status());
  }

  private static void territories(Map<String, List<Function<ZohoCrm, Object>>> calls) {
    add(calls, "getTerritories", crm -> crm.territories().list());
    add(calls, "getTerritories", crm -> walked(crm.territories().all()));
    add(calls, "getTerritory", crm -> crm.territories().get(ID));
    add(calls, "getChildTerritories", crm -> crm.territories().children(ID));
    add(calls, "getChildTerritories", crm -> walked(crm.territories().allChildren(ID)));
    add(calls, "getAssociatedUsersCount", crm -> crm.territories().associatedUsersCounts());
    add(
        calls,
        "updateTerritory",
        crm -> crm.territories().update(ID, TerritoryChanges.none().name("x")));
    add(calls, "deleteTerritory", crm -> crm.territories().delete(TerritoryDeletion.of(ID)));
    add(
        calls,
        "deleteTerritories",
        crm -> crm.territories().delete(List.of(TerritoryDeletion.of(ID))));
  }

  private static void members(Map<String, List<Function<ZohoCrm, Object>>> calls) {
    add(calls, "getTerritoryUsers", crm -> crm.territoryUsers().list(ID));
    add(calls, "getTerritoryUsers", crm -> walked(crm.territoryUsers().all(ID)));
    add(calls, "getTerritoryUser", crm -> crm.territoryUsers().get(ID, ID));
    add(calls, "associateTerritoryUsers", crm -> crm.territoryUsers().associate(ID, IDS));
    add(calls, "associateTerritoryUser", crm -> crm.territoryUsers().associate(ID, ID));
    add(calls, "disassociateTerritoryUsers", crm -> crm.territoryUsers().disassociate(ID, IDS));
    add(calls, "disassociateTerritoryUser", crm -> crm.territoryUsers().disassociate(ID, ID));
    add(calls, "getUserTerritories", crm -> crm.userTerritories().list(ID));
    add(calls, "getUserTerritories", crm -> walked(crm.userTerritories().all(ID)));
    add(calls, "getUserTerritory", crm -> crm.userTerritories().get(ID, ID));
    add(calls, "updateUserTerritories", crm -> crm.userTerritories().add(ID, IDS));
    add(calls, "updateUserTerritories", crm -> crm.userTerritories().add(ID, ID));
    add(calls, "removeUserTerritories", crm -> crm.userTerritories().remove(ID, IDS));
    add(calls, "removeUserTerritory", crm -> crm.userTerritories().remove(ID, ID));
  }

  private static void records(Map<String, List<Function<ZohoCrm, Object>>> calls) {
    add(calls, "getRecord", crm -> crm.records().get(CrmModule.ACCOUNTS, ID));
    add(
        calls,
        "getRecord",
        crm -> crm.records().getIfModifiedSince(CrmModule.ACCOUNTS, ID, MOMENT));
    RecordTerritoryChanges changes = RecordTerritoryChanges.of(ID, IDS);
    add(
        calls,
        "assignTerritoriesToRecords",
        crm -> crm.records().assignTerritories(CrmModule.ACCOUNTS, changes));
    add(
        calls,
        "assignTerritoriesToRecord",
        crm -> crm.records().assignTerritories(CrmModule.ACCOUNTS, ID, IDS));
    add(
        calls,
        "removeTerritoriesFromRecords",
        crm -> crm.records().removeTerritories(CrmModule.ACCOUNTS, changes));
    add(
        calls,
        "removeTerritoriesFromRecord",
        crm -> crm.records().removeTerritories(CrmModule.ACCOUNTS, ID, IDS));
  }

  private static void add(
      Map<String, List<Function<ZohoCrm, Object>>> calls,
      String operation,
      Function<ZohoCrm, Object> call) {
    calls.get(operation).add(call);
  }

  private static List<Object> walked(Listing<?> listing) {
    List<Object> entries = new ArrayList<>();
    for (Object entry : listing) {
      entries.add(entry);
      if (entries.size() > MOST_ENTRIES) {
        throw new AssertionError("The walk does not end.");
      }
    }
    return entries;
  }
}
