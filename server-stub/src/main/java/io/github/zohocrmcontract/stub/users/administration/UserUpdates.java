package io.github.zohocrmcontract.stub.users.administration;

import static io.github.zohocrmcontract.stub.users.administration.Places.key;

import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Changes users. */
public final class UserUpdates {

  private static final int USER_SEGMENT = 1;
  private static final String ID = "id";
  private static final String STATUS = "status";
  private static final String REINVITE = "reinvite";
  private static final String EMAIL = "email";

  /** What only the users themselves can change, and how others are refused. */
  private static final Map<String, Function<String, ZohoError>> ONLY_ONE_S_OWN =
      Map.of(
          "time_zone", name -> Errors.invalidData(key(name), ofAnother(name)),
          "name_format__s", name -> Errors.notAllowed(key(name), ofAnother(name)),
          "sort_order_preference__s", name -> Errors.notAllowed(key(name), ofAnother(name)));

  private final Users users;
  private final Rights rights;
  private final Licences licences;
  private final Assignments assignments;
  private final Transactions transactions;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public UserUpdates(
      Users users,
      Rights rights,
      Licences licences,
      Assignments assignments,
      Transactions transactions,
      OrganisationTime time) {
    this.users = users;
    this.rights = rights;
    this.licences = licences;
    this.assignments = assignments;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * Changes a user.
   *
   * @param inPath the user, if the path names one
   * @param changes what to change, and the user if the path names none
   * @throws Refusal if a rule forbids it; then nothing has changed
   */
  public ItemResult update(Caller caller, OptionalLong inPath, ObjectNode changes) {
    String organisation = caller.organisation().name();
    return transactions.change(organisation, () -> run(caller, inPath, changes.deepCopy()));
  }

  private ItemResult run(Caller caller, OptionalLong inPath, ObjectNode changes) {
    String organisation = caller.organisation().name();
    User by = users.find(organisation, caller.userId()).orElseThrow();
    long id = inPath.orElseGet(() -> inBody(changes));
    rights.requireToChange(caller, by, id);
    licences.requireNoCrmPlus(caller, UserErrors.changeInCrmPlus());
    User user = find(organisation, inPath, id);
    if (changes.has(ID) && inBody(changes) != id) {
      throw Places.refuse(Errors.invalidId(key(ID)));
    }
    changes.remove(ID);

    requireChangeable(user, changes);
    if (changes.has(STATUS) || Assignments.isNeeded(changes)) {
      rights.requireToAssign(by);
    }
    FieldRules.check(changes);
    if (by.id() != user.id()) {
      checkNotOnlyOwn(changes);
    }
    licences.requireFeatures(caller, changes);
    checkInvitation(organisation, user, changes);
    Optional<String> status = newStatus(caller, user, changes);
    assignments.resolve(organisation, changes, Optional.of(user));
    changes.remove(List.of(STATUS, REINVITE));
    store(organisation, user, by, changes, status);
    return ItemResult.success(Map.of(ID, Long.toString(id)), "User updated");
  }

  private static long inBody(ObjectNode changes) {
    if (!changes.has(ID)) {
      throw Places.refuse(Errors.mandatoryNotFound(key(ID)));
    }
    return Identifiers.number(changes.get(ID).asString());
  }

  private User find(String organisation, OptionalLong inPath, long id) {
    return users
        .find(organisation, id)
        .filter(User::crmUser)
        .orElseThrow(
            () ->
                inPath.isPresent()
                    ? Refusal.of(Errors.unknownInPath(USER_SEGMENT))
                    : Places.refuse(Errors.invalidId(key(ID))));
  }

  /** A deleted user takes no change, a deactivated one only that of the status. */
  private static void requireChangeable(User user, ObjectNode changes) {
    if (user.isDeleted()) {
      throw Places.refuse(UserErrors.deleted());
    }
    if (!user.isActive()) {
      changes.propertyNames().stream()
          .filter(name -> !name.equals(STATUS))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw Places.refuse(
                    Errors.notAllowed(key(name), "Deactivated user cannot be updated"));
              });
    }
  }

  private static void checkNotOnlyOwn(ObjectNode changes) {
    ONLY_ONE_S_OWN.forEach(
        (name, error) -> {
          if (changes.has(name)) {
            throw Places.refuse(error.apply(name));
          }
        });
  }

  private static String ofAnother(String name) {
    return "Cannot update the " + name + " of another User";
  }

  private void checkInvitation(String organisation, User user, ObjectNode changes) {
    if (changes.path(REINVITE).booleanValue(false) && user.isConfirmed()) {
      throw Places.refuse(
          UserErrors.invalidRequest(
              key(REINVITE), "Re-invite is not allowed for a confirmed user"));
    }
    String email = changes.path(EMAIL).asString("");
    if (!changes.has(EMAIL) || user.email().filter(email::equalsIgnoreCase).isPresent()) {
      return;
    }
    if (user.isConfirmed()) {
      throw Places.refuse(UserErrors.emailConfirmed(key(EMAIL)));
    }
    if (users.findByEmail(organisation, email).isPresent()) {
      throw Places.refuse(
          Errors.duplicateData(key(EMAIL), "User with same email id is already in CRM Plus"));
    }
  }

  private Optional<String> newStatus(Caller caller, User user, ObjectNode changes) {
    if (!changes.has(STATUS)) {
      return Optional.empty();
    }
    if (changes.get(STATUS).stringValue().equals("active")) {
      if (user.isActive()) {
        throw Places.refuse(UserErrors.already("active", Places.user(user.id())));
      }
      licences.requireOneMore(caller, UserErrors.noLicenceToActivate());
      return Optional.of("active");
    }
    if (!user.isActive()) {
      throw Places.refuse(UserErrors.already("deactivated", Places.user(user.id())));
    }
    if (user.id() == caller.organisation().superAdmin()) {
      throw Places.refuse(
          UserErrors.invalidRequest(Map.of(), "Primary Contact cannot be deactivated"));
    }
    if (user.id() == caller.userId()) {
      throw Places.refuse(UserErrors.isCaller());
    }
    // Answers say disabled, although requests say inactive.
    return Optional.of("disabled");
  }

  private void store(
      String organisation, User user, User by, ObjectNode changes, Optional<String> status) {
    Instant now = time.now(organisation);
    User changed =
        user.changed(
            by,
            now,
            document -> {
              FieldRules.apply(changes, document, now);
              status.ifPresent(word -> document.put(STATUS, word));
              if (status.filter("disabled"::equals).isPresent()) {
                document.put("Isonline", false);
              }
            });
    FieldRules.checkWhole(changed.document());
    users.replace(organisation, changed);
    if (!changed.name().equals(user.name())) {
      users
          .mentioning(organisation, user.id())
          .forEach(other -> users.replace(organisation, other.mentioning(changed)));
    }
  }
}
