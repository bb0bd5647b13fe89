package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.storage.Transactions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Hands a user's work to others and deletes the user, with the twelve refusals that the
 * documentation lists.
 */
public final class UserTransfers {

  /** Name of the array in requests and answers. */
  public static final String RESOURCE = "transfer_and_delete";

  private static final String ROOT_PATH = "$." + RESOURCE;
  private static final String USER = ".id";
  private static final String RECEIVER = ".transfer.id";
  private static final String NEW_MANAGER = ".move_subordinate.id";
  private static final String OWNER_STATUS = "owner_status";
  private static final int USER_SEGMENT = 1;

  private final Users users;
  private final Permissions permissions;
  private final TransferJobs jobs;
  private final UserRemoval removal;
  private final Hierarchy hierarchy;
  private final OwnedRecords ownedRecords;
  private final Organisations organisations;
  private final Transactions transactions;
  private final TransferJobDelay delay;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public UserTransfers(
      Users users,
      Permissions permissions,
      TransferJobs jobs,
      UserRemoval removal,
      Hierarchy hierarchy,
      OwnedRecords ownedRecords,
      Organisations organisations,
      Transactions transactions,
      TransferJobDelay delay,
      OrganisationTime time) {
    this.users = users;
    this.permissions = permissions;
    this.jobs = jobs;
    this.removal = removal;
    this.hierarchy = hierarchy;
    this.ownedRecords = ownedRecords;
    this.organisations = organisations;
    this.transactions = transactions;
    this.delay = delay;
    this.time = time;
  }

  /**
   * Refuses everyone but the super admin.
   *
   * @throws Refusal if the caller may not delete users this way
   */
  public void requirePermission(Caller caller) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    if (!caller.isSuperAdmin()) {
      throw Refusal.of(Errors.onlySuperAdmin());
    }
  }

  /**
   * Hands over and deletes. The work is done when the answer is given, which says so; the job is
   * there to be asked for, and can be in progress for a while.
   *
   * @throws Refusal if a rule forbids it; then nothing has changed
   */
  public TransferJob transferAndDelete(Caller caller, TransferOrder order) {
    requirePermission(caller);
    return transactions.change(caller.organisation().name(), () -> run(caller, order));
  }

  private TransferJob run(Caller caller, TransferOrder order) {
    String organisation = caller.organisation().name();
    User leaving = leaving(caller, order);
    checkReceiver(organisation, order.receiver(), leaving);
    Optional<User> newManager = newManager(organisation, order.newManager(), leaving);

    User by = users.find(organisation, caller.userId()).orElseThrow();
    Instant now = time.now(organisation);
    removal.remove(organisation, leaving, newManager, by, now);
    if (order.records() && order.receiver().isPresent()) {
      ownedRecords.handOver(organisation, leaving.id(), order.receiver().getAsLong(), now);
    }
    TransferJob job =
        new TransferJob(
            organisations.nextIdentifier(organisation), leaving.id(), now.plus(delay.duration()));
    jobs.add(organisation, job);
    return job;
  }

  /**
   * How far the job of this identifier is, if the organisation has it.
   *
   * @throws Refusal if the caller's profile withholds users
   */
  public Optional<String> status(Caller caller, long id) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    String organisation = caller.organisation().name();
    return jobs.find(organisation, id).map(job -> job.status(time.now(organisation)));
  }

  private User leaving(Caller caller, TransferOrder order) {
    return order.userInPath().isPresent()
        ? leavingInPath(caller, order.userInPath().getAsLong(), order)
        : leavingInBody(caller, order);
  }

  private User leavingInPath(Caller caller, long id, TransferOrder order) {
    User user =
        users
            .find(caller.organisation().name(), id)
            .orElseThrow(() -> Refusal.of(Errors.unknownInPath(USER_SEGMENT)));
    Map<String, Object> place = Map.of("resource_path_index", USER_SEGMENT);
    leavingProblem(caller, user, place)
        .ifPresent(
            problem -> {
              throw Refusal.of(problem);
            });
    if (order.userInBody().isPresent() && order.userInBody().getAsLong() != id) {
      throw item(Errors.invalidId(place(USER)));
    }
    requireWork(order);
    return user;
  }

  private User leavingInBody(Caller caller, TransferOrder order) {
    if (order.userInBody().isEmpty()) {
      throw item(Errors.mandatoryNotFound(place(USER)));
    }
    requireWork(order);
    User user =
        users
            .find(caller.organisation().name(), order.userInBody().getAsLong())
            .orElseThrow(() -> item(Errors.invalidId(place(USER))));
    leavingProblem(caller, user, place(USER))
        .ifPresent(
            problem -> {
              throw item(problem);
            });
    return user;
  }

  private static Optional<ZohoError> leavingProblem(
      Caller caller, User user, Map<String, Object> place) {
    if (!user.crmUser()) {
      return Optional.of(
          Errors.invalidData(
              with(place, "not_crm_user"), "the user id provided is not a CRM user."));
    }
    if (user.isDeleted()) {
      return Optional.of(
          Errors.invalidData(with(place, "deleted"), "the user id provided is already deleted."));
    }
    if (user.id() == caller.organisation().superAdmin()) {
      return Optional.of(Errors.notAllowed(place, "Super Admin cannot be Deleted."));
    }
    return Optional.empty();
  }

  private static void requireWork(TransferOrder order) {
    if (order.receiver().isEmpty() && order.newManager().isEmpty()) {
      throw item(
          Errors.expectedFieldMissing(
              Map.of("expected_fields", List.of(field("transfer"), field("move_subordinate")))));
    }
  }

  private void checkReceiver(String organisation, OptionalLong id, User leaving) {
    if (id.isPresent()) {
      User receiver = other(organisation, id.getAsLong(), leaving, RECEIVER);
      if (!receiver.crmUser()) {
        throw owner(
            RECEIVER,
            "not_crm_user",
            "The user to whom you are trying to transfer is not a CRM user.");
      }
      if (receiver.isDeleted()) {
        throw owner(RECEIVER, "deleted", "The user to whom you are trying to transfer is deleted.");
      }
    }
  }

  private Optional<User> newManager(String organisation, OptionalLong id, User leaving) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    User manager = other(organisation, id.getAsLong(), leaving, NEW_MANAGER);
    if (!manager.crmUser()) {
      throw owner(
          NEW_MANAGER,
          "not_crm_user",
          "The user to whom you are trying to move the subordinates is not a CRM user.");
    }
    if (manager.isDeleted()) {
      throw owner(
          NEW_MANAGER,
          "deleted",
          "The user to whom you are trying to move the subordinates is deleted.");
    }
    if (!manager.isActive()) {
      throw owner(
          NEW_MANAGER,
          "inactive",
          "The user to whom you are trying to move the subordinates is inactive.");
    }
    if (hierarchy.isBelow(organisation, manager, leaving)) {
      throw item(
          Errors.notAllowed(
              place(NEW_MANAGER), "Subordinates cannot be moved to another subordinate user."));
    }
    return Optional.of(manager);
  }

  private User other(String organisation, long id, User leaving, String where) {
    return users
        .find(organisation, id)
        .filter(user -> user.id() != leaving.id())
        .orElseThrow(() -> item(Errors.invalidId(place(where))));
  }

  private static Refusal owner(String where, String ownerStatus, String message) {
    return item(Errors.invalidData(with(place(where), ownerStatus), message));
  }

  private static Refusal item(ZohoError error) {
    return Refusal.ofItem(RESOURCE, error);
  }

  private static Map<String, Object> place(String key) {
    return Map.of("api_name", "id", "json_path", ROOT_PATH + key);
  }

  private static Map<String, Object> field(String name) {
    return Map.of("api_name", name, "json_path", ROOT_PATH + "." + name);
  }

  private static Map<String, Object> with(Map<String, Object> place, String ownerStatus) {
    Map<String, Object> details = new LinkedHashMap<>(place);
    details.put(OWNER_STATUS, ownerStatus);
    return details;
  }
}
