package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Adds users. */
public final class UserCreation {

  private static final String EMAIL = "email";

  /** What new users take from the super admin, since organisations have no settings here. */
  private static final List<String> INHERITED =
      List.of(
          "language",
          "locale",
          "country_locale",
          "time_zone",
          "offset",
          "date_format",
          "time_format",
          "number_separator",
          "decimal_separator");

  private static final List<String> EMPTY =
      List.of(
          "last_name",
          "alias",
          "country",
          "state",
          "city",
          "street",
          "zip",
          "phone",
          "mobile",
          "fax",
          "website",
          "dob",
          "zuid",
          "status_reason__s",
          "$current_shift",
          "$next_shift",
          "$shift_effective_from");

  private final Users users;
  private final Organisations organisations;
  private final Rights rights;
  private final Licences licences;
  private final Invitations invitations;
  private final Assignments assignments;
  private final Transactions transactions;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public UserCreation(
      Users users,
      Organisations organisations,
      Rights rights,
      Licences licences,
      Invitations invitations,
      Assignments assignments,
      Transactions transactions,
      OrganisationTime time) {
    this.users = users;
    this.organisations = organisations;
    this.rights = rights;
    this.licences = licences;
    this.invitations = invitations;
    this.assignments = assignments;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * Adds a user, who is active and has not accepted the invitation.
   *
   * @param fields the user as the request has it
   * @throws Refusal if a rule forbids it; then nothing has changed
   */
  public ItemResult create(Caller caller, ObjectNode fields) {
    String organisation = caller.organisation().name();
    return transactions.change(organisation, () -> run(caller, fields.deepCopy()));
  }

  private ItemResult run(Caller caller, ObjectNode fields) {
    String organisation = caller.organisation().name();
    User by = users.find(organisation, caller.userId()).orElseThrow();
    rights.requireToAdd(caller, by);
    licences.requireNoCrmPlus(caller, UserErrors.addInCrmPlus());
    FieldRules.check(fields);
    licences.requireFeatures(caller, fields);
    assignments.resolve(organisation, fields, Optional.empty());
    checkEmail(organisation, fields.path(EMAIL).asString(""));

    Instant now = time.now(organisation);
    ObjectNode document = blank(organisation, caller);
    FieldRules.apply(fields, document, now);
    FieldRules.checkWhole(document);
    licences.requireOneMore(caller, UserErrors.noLicenceToAdd());
    long id = organisations.nextIdentifier(organisation);
    document.put("id", Long.toString(id));
    users.add(organisation, new User(true, document).createdBy(by, now));
    return ItemResult.made(Map.of("id", Long.toString(id)), "User added");
  }

  private void checkEmail(String organisation, String email) {
    if (invitations.isDeclined(organisation, email)) {
      throw Places.refuse(
          Errors.invalidData(
              Places.key(EMAIL),
              "This user cannot be added as they have rejected invitation sent"));
    }
    if (users.findByEmail(organisation, email).isPresent()) {
      throw Places.refuse(
          Errors.duplicateData(
              Map.of(), "Failed to add user since same email id is already present"));
    }
  }

  private ObjectNode blank(String organisation, Caller caller) {
    ObjectNode superAdmin =
        users.find(organisation, caller.organisation().superAdmin()).orElseThrow().document();
    ObjectNode document = superAdmin.objectNode();
    INHERITED.stream()
        .filter(superAdmin::has)
        .forEach(name -> document.set(name, superAdmin.get(name).deepCopy()));
    EMPTY.forEach(document::putNull);
    if (superAdmin.has("Reporting_To")) {
      // Only organisations with a hierarchy show the key.
      document.putNull("Reporting_To");
    }
    return document
        .put("status", "active")
        .put("confirm", false)
        .put("type__s", "Regular User")
        .put("Isonline", false)
        .put("microsoft", false)
        .put("sandboxDeveloper", false);
  }
}
