package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.List;
import java.util.Map;

/**
 * A user to add. At least one of the two names is needed as well; what is not stated is not sent,
 * and the server takes it from the organisation. Immutable.
 *
 * @param email address that the user signs in with; 100 characters at most
 * @param roleId identifier of the role
 * @param profileId identifier of the profile
 * @param fields all other fields by their API names, the organisation's own included
 */
public record NewUser(String email, String roleId, String profileId, Map<String, Object> fields) {
  private static final List<String> NAMED = List.of("email", "role", "profile");

  /**
   * Checks what every new user needs, and copies the fields.
   *
   * @throws IllegalArgumentException if the address is missing, an identifier is none, or a field
   *     is given twice
   */
  public NewUser {
    if (email == null || email.isBlank()) {
      throw new IllegalArgumentException("A new user needs an e-mail address.");
    }
    Identifiers.require(roleId);
    Identifiers.require(profileId);
    fields = Fields.copy(fields);
    for (String name : NAMED) {
      if (fields.containsKey(name)) {
        throw new IllegalArgumentException("Sent already, for every new user has one: " + name);
      }
    }
  }

  /**
   * {@return a user with this address, role and profile, whose name is still to be stated}
   *
   * @param email address that the user signs in with; 100 characters at most
   * @param roleId identifier of the role
   * @param profileId identifier of the profile
   */
  public static NewUser of(String email, String roleId, String profileId) {
    return new NewUser(email, roleId, profileId, Map.of());
  }

  /**
   * {@return the same user with this first name}
   *
   * @param firstName 50 characters at most
   */
  public NewUser firstName(String firstName) {
    return with("first_name", firstName);
  }

  /**
   * {@return the same user with this last name}
   *
   * @param lastName 50 characters at most
   */
  public NewUser lastName(String lastName) {
    return with("last_name", lastName);
  }

  /**
   * {@return the same user, who reports to this one}
   *
   * @param managerId identifier of the user who becomes the manager
   * @throws IllegalArgumentException if it is no identifier
   */
  public NewUser reportingTo(String managerId) {
    return with("Reporting_To", Map.of("id", Identifiers.require(managerId)));
  }

  /**
   * {@return the same user with this field, in place of what it was set to before}
   *
   * @param apiName API name of the field, such as {@code time_zone} or one of the organisation's
   *     own
   * @param value as JSON has it: text, number, boolean, list, map or null
   * @throws IllegalArgumentException for address, role and profile, which {@link #of} takes
   */
  public NewUser with(String apiName, Object value) {
    return new NewUser(email, roleId, profileId, Fields.with(fields, apiName, value));
  }
}
