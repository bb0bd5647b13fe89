package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.users.Hierarchy;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the keys of a request that name something else of the organisation: the role, the profile
 * and the manager. Requests name it by its identifier, answers show its name as well.
 */
public final class Assignments {

  private static final String ROLE = "role";
  private static final String PROFILE = "profile";
  private static final String MANAGER = "Reporting_To";

  private final RolesAndProfiles rolesAndProfiles;
  private final Users users;
  private final Hierarchy hierarchy;

  /** Looks things up in what is stored. */
  public Assignments(RolesAndProfiles rolesAndProfiles, Users users, Hierarchy hierarchy) {
    this.rolesAndProfiles = rolesAndProfiles;
    this.users = users;
    this.hierarchy = hierarchy;
  }

  /** Whether a request sets a role or a profile. */
  static boolean isNeeded(ObjectNode fields) {
    return fields.has(ROLE) || fields.has(PROFILE);
  }

  /**
   * Puts the role, the profile and the manager of a request as answers show them.
   *
   * @param fields the request; changed
   * @param user whom it is about; empty for a new user
   * @throws Refusal if the organisation has no such role, profile or manager
   */
  void resolve(String organisation, ObjectNode fields, Optional<User> user) {
    if (fields.has(ROLE)) {
      OptionalLong id = identifier(fields.get(ROLE));
      RolesAndProfiles.Role role =
          found(
              id.isPresent()
                  ? rolesAndProfiles.role(organisation, id.getAsLong())
                  : Optional.empty(),
              ROLE);
      put(fields, ROLE, role.id(), role.name());
    }
    if (fields.has(PROFILE)) {
      OptionalLong id = identifier(fields.get(PROFILE));
      RolesAndProfiles.Profile profile =
          found(
              id.isPresent()
                  ? rolesAndProfiles.profile(organisation, id.getAsLong())
                  : Optional.empty(),
              PROFILE);
      put(fields, PROFILE, profile.id(), profile.name());
    }
    if (fields.path(MANAGER).isObject()) {
      User manager = manager(organisation, fields.get(MANAGER), user);
      put(fields, MANAGER, manager.id(), manager.name());
    }
  }

  private User manager(String organisation, JsonNode value, Optional<User> user) {
    OptionalLong id = identifier(value);
    User manager =
        (id.isPresent() ? users.find(organisation, id.getAsLong()) : Optional.<User>empty())
            .filter(found -> found.crmUser() && found.isActive())
            .orElseThrow(() -> Places.refuse(Errors.invalidId(Places.idOf(MANAGER))));
    boolean conflict =
        user.filter(
                below ->
                    below.id() == manager.id() || hierarchy.isBelow(organisation, manager, below))
            .isPresent();
    if (conflict) {
      throw Places.refuse(UserErrors.managerIsSubordinate(Places.idOf(MANAGER)));
    }
    return manager;
  }

  private static <T> T found(Optional<T> value, String key) {
    // The message of version 8 repeats the code.
    return value.orElseThrow(
        () -> Places.refuse(Errors.invalidData(Places.key(key), "INVALID_DATA")));
  }

  /** An identifier as the documentation writes it, or the object that Zoho's SDKs send. */
  private static OptionalLong identifier(JsonNode value) {
    JsonNode id = value.isObject() ? value.path("id") : value;
    String text = id.isString() || id.isIntegralNumber() ? id.asString() : "";
    return Identifiers.isPossible(text)
        ? OptionalLong.of(Identifiers.number(text))
        : OptionalLong.empty();
  }

  private static void put(ObjectNode fields, String key, long id, String name) {
    fields.putObject(key).put("name", name).put("id", Long.toString(id));
  }
}
