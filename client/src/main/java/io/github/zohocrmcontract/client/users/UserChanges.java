package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.Map;

/**
 * What to change of a user. A field that is not stated stays as it is. Immutable.
 *
 * @param fields new values by the API names of the fields; null clears one
 */
public record UserChanges(Map<String, Object> fields) {

  public UserChanges {
    fields = Fields.copy(fields);
    if (fields.containsKey("id")) {
      throw new IllegalArgumentException("An identifier cannot be changed.");
    }
  }

  /** No change yet. */
  public static UserChanges none() {
    return new UserChanges(Map.of());
  }

  /** The same changes and this address, which can change until the invitation is accepted. */
  public UserChanges email(String email) {
    return with("email", email);
  }

  /** The same changes and this first name. */
  public UserChanges firstName(String firstName) {
    return with("first_name", firstName);
  }

  /** The same changes and this last name. */
  public UserChanges lastName(String lastName) {
    return with("last_name", lastName);
  }

  /**
   * The same changes and this role.
   *
   * @throws IllegalArgumentException if it is no identifier
   */
  public UserChanges role(String roleId) {
    return with("role", Identifiers.require(roleId));
  }

  /**
   * The same changes and this profile.
   *
   * @throws IllegalArgumentException if it is no identifier
   */
  public UserChanges profile(String profileId) {
    return with("profile", Identifiers.require(profileId));
  }

  /**
   * The same changes, and the user reports to this one; {@code clear("Reporting_To")} for nobody.
   *
   * @throws IllegalArgumentException if it is no identifier
   */
  public UserChanges reportingTo(String managerId) {
    return with("Reporting_To", Map.of("id", Identifiers.require(managerId)));
  }

  /** The same changes, and this field is cleared. */
  public UserChanges clear(String apiName) {
    return with(apiName, null);
  }

  /**
   * The same changes and this field, in place of what it was to become before.
   *
   * @param apiName API name of the field, such as {@code phone} or one of the organisation's own
   * @param value as JSON has it: text, number, boolean, list, map, or null to clear the field
   * @throws IllegalArgumentException for {@code id}
   */
  public UserChanges with(String apiName, Object value) {
    return new UserChanges(Fields.with(fields, apiName, value));
  }
}
