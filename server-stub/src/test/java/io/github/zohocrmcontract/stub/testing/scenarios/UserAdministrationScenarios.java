package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong when adding, changing and deleting users. */
final class UserAdministrationScenarios implements Scenarios {

  private static final String FEW_LICENCES = "sandbox-access-few-licences";
  private static final String OFFICE_MANAGER = "sandbox-access-few-licences-office-manager";
  private static final String DISABLED_WITHOUT_LICENCE = "1600000000000101003";
  private static final String CRM_PLUS = "test-access-crm-plus";
  private static final String TRIAL_EXPIRED = "test-access-trial-expired";
  private static final String NOT_SUPER_ADMIN = "sandbox-access-documented-transfer-standard-user";
  private static final String NOT_SUPER_ADMIN_ID = "3652397000000281001";
  private static final String UNCONFIRMED = "3652397000001464021";

  private static final String ROLE_AND_PROFILE =
      "\"role\":\"3652397000000026009\",\"profile\":\"3652397000000026014\"";
  private static final String NEW_EMAIL = "\"email\":\"amara.okafor@example.com\"";
  private static final String NEW_USER =
      "\"first_name\":\"Amara\"," + NEW_EMAIL + "," + ROLE_AND_PROFILE;
  private static final String ACTIVATE = "\"status\":\"active\"";
  private static final String DEACTIVATE = "\"status\":\"inactive\"";

  private final StubExtension stub;

  UserAdministrationScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of("createUsers", "updateUsers", "updateUser", "deleteUser");
  }

  @Override
  public String accessToken() {
    return Sandbox.TRANSFER;
  }

  @Override
  public Call withoutToken(String operation) {
    return switch (operation) {
      case "createUsers" -> create(NEW_USER);
      case "deleteUser" -> delete(UNCONFIRMED);
      default -> update(operation, UNCONFIRMED, "\"phone\":\"1\"");
    };
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    Optional<Call> call =
        switch (operation) {
          case "createUsers" -> createCall(example);
          case "deleteUser" -> deleteCall(example);
          default -> updateCall(operation, example);
        };
    return call.or(() -> fieldCall(operation, example));
  }

  private Optional<Call> createCall(String example) {
    return Optional.ofNullable(
        switch (example) {
          case "CreateUserCrmPlus" -> create(NEW_USER).as(CRM_PLUS);
          case "CreateUserNotAuthorized" -> create(NEW_USER).as(TRIAL_EXPIRED);
          case "NotAdministrator" -> create(NEW_USER).as(OFFICE_MANAGER);
          case "CreateUserLicencesUsedUp" ->
              create(NEW_USER.replace("3652397", "1600000")).as(FEW_LICENCES);
          case "CreateUserEmailInUse" ->
              create(NEW_USER.replace("amara.okafor", "Jane.Smith")).as(Sandbox.TRANSFER);
          case "CreateUserInvitationRejected" ->
              create(NEW_USER.replace("amara.okafor", "Never.Again")).as(Sandbox.TRANSFER);
          case "CreateUserKeyMissing" -> create(ROLE_AND_PROFILE).as(Sandbox.TRANSFER);
          case "UserNameMissing" -> create(NEW_EMAIL + "," + ROLE_AND_PROFILE).as(Sandbox.TRANSFER);
          case "SeveralUsers" ->
              stub.post("/users").json("{\"users\":[{},{}]}").as(Sandbox.TRANSFER);
          default -> null;
        });
  }

  private Optional<Call> deleteCall(String example) {
    return Optional.ofNullable(
        switch (example) {
          case "UnknownUserInPath" -> delete(Sandbox.NOBODY).as(Sandbox.TRANSFER);
          case "DeleteUserPrimaryContact" -> delete(Sandbox.SUPER_ADMIN).as(Sandbox.TRANSFER);
          case "DeleteUserAlreadyDeleted" -> delete(Sandbox.DELETED).as(Sandbox.TRANSFER);
          case "DeleteUserNotAuthorized" -> delete(DISABLED_WITHOUT_LICENCE).as(OFFICE_MANAGER);
          case "UserIsCaller" -> delete(NOT_SUPER_ADMIN_ID).as(NOT_SUPER_ADMIN);
          default -> null;
        });
  }

  private Optional<Call> updateCall(String operation, String example) {
    String phone = "\"phone\":\"1\"";
    Call call =
        switch (example) {
          case "UpdateUserIdMissing" -> body(phone);
          case "UpdateUserUnknown" ->
              operation.equals("updateUsers")
                  ? update(operation, Sandbox.NOBODY, phone)
                  : update(operation, UNCONFIRMED, id(Sandbox.LEAVING) + "," + phone);
          case "UnknownUserInPath" -> update(operation, Sandbox.NOBODY, phone);
          case "UpdateUserDeleted" -> update(operation, Sandbox.DELETED, phone);
          case "UpdateUserDeactivated" ->
              update(operation, Sandbox.INACTIVE, phone + "," + ACTIVATE);
          case "UpdateUserEmailInUse" ->
              update(operation, UNCONFIRMED, "\"email\":\"jane.smith@example.com\"");
          case "UpdateUserEmailConfirmed" -> update(operation, Sandbox.LEAVING, NEW_EMAIL);
          case "UpdateUserReinviteConfirmed" ->
              update(operation, Sandbox.LEAVING, "\"reinvite\":true");
          case "UpdateUserAlreadyActive" -> update(operation, UNCONFIRMED, ACTIVATE);
          case "UpdateUserAlreadyDeactivated" -> update(operation, Sandbox.INACTIVE, DEACTIVATE);
          case "UpdateUserPrimaryContact" -> update(operation, Sandbox.SUPER_ADMIN, DEACTIVATE);
          case "UpdateUserTimeZoneOfAnother" ->
              update(operation, UNCONFIRMED, "\"time_zone\":\"US/Samoa\"");
          case "UpdateUserNameFormatOfAnother" ->
              update(
                  operation, UNCONFIRMED, "\"name_format__s\":\"Salutation,First Name,Last Name\"");
          case "UpdateUserSortOrderOfAnother" ->
              update(
                  operation, UNCONFIRMED, "\"sort_order_preference__s\":\"First Name,Last Name\"");
          case "UserManagerIsSubordinate" ->
              update(operation, Sandbox.LEAVING, manager(UNCONFIRMED));
          case "UserStatusUnknown" -> update(operation, UNCONFIRMED, "\"status\":\"disabled\"");
          case "UserNameMissing" ->
              update(operation, UNCONFIRMED, "\"first_name\":null,\"last_name\":\" \"");
          case "SeveralUsers" -> stub.put(path(operation, UNCONFIRMED)).json("{\"users\":[{},{}]}");
          default -> null;
        };
    return Optional.ofNullable(call)
        .map(request -> request.as(Sandbox.TRANSFER))
        .or(() -> updateElsewhere(operation, example));
  }

  private Optional<Call> updateElsewhere(String operation, String example) {
    return Optional.ofNullable(
        switch (example) {
          case "UpdateUserCrmPlus" ->
              update(operation, "1700000000000101001", "\"phone\":\"1\"").as(CRM_PLUS);
          case "UpdateUserNotAuthorized" ->
              update(operation, DISABLED_WITHOUT_LICENCE, ACTIVATE).as(OFFICE_MANAGER);
          case "UpdateUserLicencesUsedUp" ->
              update(operation, DISABLED_WITHOUT_LICENCE, ACTIVATE).as(FEW_LICENCES);
          case "UserIsCaller" ->
              update(operation, NOT_SUPER_ADMIN_ID, DEACTIVATE).as(NOT_SUPER_ADMIN);
          default -> null;
        });
  }

  /** What is wrong with a field alike for new users and for those whom the caller may change. */
  private Optional<Call> fieldCall(String operation, String example) {
    String field =
        switch (example) {
          case "UserSeparatorInvalid" -> "\"number_separator\":\"Apostrophe\"";
          case "UserSeparatorsEqual" ->
              "\"number_separator\":\"comma\",\"decimal_separator\":\"COMMA\"";
          case "UserRoleUnknown" -> "\"role\":{\"id\":\"" + Sandbox.NOBODY + "\"}";
          case "UserProfileUnknown" -> "\"profile\":\"Standard\"";
          case "UserEmailInvalid" -> "\"email\":\"amara at example\"";
          case "UserTimeZoneUnknown" -> "\"time_zone\":\"Texas\"";
          case "UserNameFormatUnknown" -> "\"name_format__s\":\"First Name,First Name,Last Name\"";
          case "UserSortOrderUnknown" -> "\"sort_order_preference__s\":\"Age\"";
          case "UserScriptUnclosed" -> "\"signature\":\"</script><SCRIPT>alert(1)\"";
          case "UserManagerUnknown" -> manager(Sandbox.INACTIVE);
          case "UserFeatureMissing" -> "\"share_among_subordinates\":true";
          case "UserKeySetByServer" -> "\"type__s\":\"Regular User\"";
          case "UserKeyOfWrongType" -> "\"phone\":true";
          case "UserTextTooLong" -> "\"first_name\":\"" + "A".repeat(51) + "\"";
          default -> null;
        };
    if (field == null) {
      return Optional.empty();
    }
    boolean elsewhere = example.equals("UserFeatureMissing");
    String token = elsewhere ? FEW_LICENCES : Sandbox.TRANSFER;
    String user = elsewhere ? "1600000000000101002" : Sandbox.SUPER_ADMIN;
    return Optional.of(
        (operation.equals("createUsers")
                ? create(without(field, NEW_USER))
                : update(operation, user, field))
            .as(token));
  }

  /** The new user with the field, and without what the field replaces: no key stands twice. */
  private static String without(String field, String user) {
    String name = field.substring(0, field.indexOf(':'));
    return field + "," + user.replaceAll(name + ":\"[^\"]*\",?", "").replaceAll(",$", "");
  }

  private Call create(String fields) {
    return stub.post("/users").json("{\"users\":[{" + fields + "}]}");
  }

  private Call delete(String user) {
    return stub.delete("/users/" + user);
  }

  private Call body(String fields) {
    return stub.put("/users").json("{\"users\":[{" + fields + "}]}");
  }

  private Call update(String operation, String user, String fields) {
    return operation.equals("updateUsers")
        ? body(id(user) + "," + fields)
        : stub.put(path(operation, user)).json("{\"users\":[{" + fields + "}]}");
  }

  private static String path(String operation, String user) {
    return operation.equals("updateUsers") ? "/users" : "/users/" + user;
  }

  private static String id(String user) {
    return "\"id\":\"" + user + "\"";
  }

  private static String manager(String user) {
    return "\"Reporting_To\":{\"id\":\"" + user + "\"}";
  }
}
