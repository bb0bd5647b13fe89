package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.Map;

/**
 * What to change of a user. A field that is not stated stays as it is. Immutable.
 *
 * @param fields new values by the API names of the fields; null clears one
 */
public record UserChanges(Map<String, Object> fields) {

  /**
   * Copies the fields.
   *
   * @throws IllegalArgumentException if the identifier is among them
   */
  public UserChanges {
    fields = Fields.copy(fields);
    if (fields.containsKey("id")) {
      throw new IllegalArgumentException("An identifier cannot be changed.");
    }
  }

  /** {@return no change yet} */
  public static UserChanges none() {
    return new UserChanges(Map.of());
  }

  /**
   * {@return the same changes and this address, which can change until the invitation is accepted}
   *
   * @param email the new address; 100 characters at most
   */
  public UserChanges email(String email) {
    return with("email", email);
  }

  /**
   * {@return the same changes and this first name}
   *
   * @param firstName 50 characters at most
   */
  public UserChanges firstName(String firstName) {
    return with("first_name", firstName);
  }

  /**
   * {@return the same changes and this last name}
   *
   * @param lastName 50 characters at most
   */
  public UserChanges lastName(String lastName) {
    return with("last_name", lastName);
  }

  /**
   * {@return the same changes and this role}
   *
   * @param roleId identifier of the role
   * @throws IllegalArgumentException if it is no identifier
   */
  public UserChanges role(String roleId) {
    return with("role", Identifiers.require(roleId));
  }

  /**
   * {@return the same changes and this profile}
   *
   * @param profileId identifier of the profile
   * @throws IllegalArgumentException if it is no identifier
   */
  public UserChanges profile(String profileId) {
    return with("profile", Identifiers.require(profileId));
  }

  /**
   * {@return the same changes, and the user reports to this one; {@code clear("Reporting_To")} for
   * nobody}
   *
   * @param managerId identifier of the user who becomes the manager
   * @throws IllegalArgumentException if it is no identifier
   */
  public UserChanges reportingTo(String managerId) {
    return with("Reporting_To", Map.of("id", Identifiers.require(managerId)));
  }

  /**
   * {@return the same changes, and this field is cleared}
   *
   * @param apiName API name of the field
   */
  public UserChanges clear(String apiName) {
    return with(apiName, null);
  }

  /**
   * {@return the same changes and this field, in place of what it was to become before}
   *
   * @param apiName API name of the field, such as {@code phone} or one of the organisation's own
   * @param value as JSON has it: text, number, boolean, list, map, or null to clear the field
   * @throws IllegalArgumentException for {@code id}
   */
  public UserChanges with(String apiName, Object value) {
    return new UserChanges(Fields.with(fields, apiName, value));
  }
}
