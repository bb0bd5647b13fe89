package io.github.zohocrmcontract.stub.testing;

import java.util.Map;

/** What to do wrong, for every error that the contract shows. */
public final class ErrorScenarios {

  private static final String OTHER_SCOPE = "test-access-other-scope";
  private static final String INACTIVE = "sandbox-access-documented-users-inactive";
  private static final String NOT_SUPER_ADMIN = "sandbox-access-documented-transfer-standard-user";
  private static final String NOT_ADMINISTRATOR =
      "sandbox-access-documented-territories-standard-user";
  private static final String NOBODY = "999999999999999999";
  private static final String DELETED = "3652397000001464041";
  private static final String INACTIVE_USER = "3652397000001464031";
  private static final String NO_CRM_USER = "3652397000001464051";
  private static final String SUBORDINATE = "3652397000001464021";
  private static final String TRANSFER =
      "{\"id\":\"%s\",\"records\":true,\"assignment\":true,\"criteria\":true}";

  private final StubExtension stub;

  /** Scenarios against this stub. They change nothing, since every one is refused. */
  public ErrorScenarios(StubExtension stub) {
    this.stub = stub;
  }

  /** A call to the operation that would succeed. */
  public Call plain(String operation) {
    Call call = unauthorized(operation);
    return switch (operation) {
      case "getUsers", "getUser", "getUsersCount" -> call.as(Sandbox.USERS);
      case "transferAndDeleteUsers", "transferAndDeleteUser", "getTransferAndDeleteUsersStatus" ->
          call.as(Sandbox.TRANSFER);
      default -> call.as(Sandbox.TERRITORIES);
    };
  }

  /** The call that gets the error which an example shows. */
  public Call call(String operation, String example) {
    return switch (example) {
      case "AuthenticationFailure" -> unauthorized(operation);
      case "InvalidToken" -> unauthorized(operation).as("sandbox-access-expired");
      case "OauthScopeMismatch" -> unauthorized(operation).as(OTHER_SCOPE);
      case "InactiveUser" -> unauthorized(operation).as(INACTIVE);
      case "NoPermission" -> unauthorized(operation).as(NOT_ADMINISTRATOR);
      case "OnlySuperAdmin" -> unauthorized(operation).as(NOT_SUPER_ADMIN);
      case "TerritoryNotEnabled" -> unauthorized(operation).as("test-access-without-territories");
      case "TerritoryDisabled" ->
          unauthorized(operation).as("test-access-territories-switched-off");
      case "InvalidUrlPattern" -> stub.get("/nowhere").as(Sandbox.USERS);
      case "InvalidRequestMethod" -> otherMethod(operation);
      case "ApiNotSupported" ->
          stub.call("GET", "/crm/v4/settings/territories/actions/associated_users_count")
              .as(Sandbox.TERRITORIES);
      case "BodyTooLarge" -> plain(operation).json(" ".repeat(1024 * 1024 + 1));
      case "BodyNotJson" -> plain(operation).header("Content-Type", "application/xml").body("<a/>");
      case "InvalidRequest" -> plain(operation).json("{\"list\":[{\"id\":");
      default -> special(operation, example);
    };
  }

  private Call special(String operation, String example) {
    return switch (operation) {
      case "getUsers" -> users(example);
      case "getUser" -> user(example);
      case "getUsersCount" -> stub.get("/users/actions/count?type=Nobody").as(Sandbox.USERS);
      case "associateTerritoryUsers" -> associateSeveral(example);
      case "associateTerritoryUser" -> associateOne(example);
      case "getTransferAndDeleteUsersStatus" -> job(example);
      case "transferAndDeleteUsers" ->
          stub.post("/users/actions/transfer_and_delete")
              .as(Sandbox.TRANSFER)
              .json(transferBody(example));
      case "transferAndDeleteUser" ->
          stub.post("/users/" + transferPath(example) + "/actions/transfer_and_delete")
              .as(Sandbox.TRANSFER)
              .json(transferBody(example));
      default -> territory(operation, example);
    };
  }

  private Call users(String example) {
    Map<String, String> queries =
        Map.of(
            "UnknownUserType", "type=EveryoneAndTheirDog",
            "InvalidPage", "page=abc",
            "InvalidPerPage", "per_page=201",
            "InvalidUserIdInIds", "ids=12,ab",
            "TooManyUserIds", "ids=1" + ",1".repeat(100));
    return example.equals("InvalidIfModifiedSince")
        ? plain("getUsers").header("If-Modified-Since", "Thu, 25 Jul 2019 15:26:49 GMT")
        : stub.get("/users?" + queries.get(example)).as(Sandbox.USERS);
  }

  private Call user(String example) {
    return switch (example) {
      case "UnknownUserInPath" -> stub.get("/users/" + NOBODY).as(Sandbox.USERS);
      case "InvalidIfModifiedSince" -> plain("getUser").header("If-Modified-Since", "yesterday");
      default -> throw new IllegalArgumentException("No scenario for getUser " + example);
    };
  }

  private Call job(String example) {
    String path = "/users/actions/transfer_and_delete";
    return switch (example) {
      case "JobIdMissing" -> stub.get(path).as(Sandbox.TRANSFER);
      case "InvalidJobId" -> stub.get(path + "?job_id=next").as(Sandbox.TRANSFER);
      default -> throw new IllegalArgumentException("No scenario for the job " + example);
    };
  }

  private Call associateSeveral(String example) {
    String body =
        switch (example) {
          case "UserAlreadyMember", "UnknownTerritoryInPath" -> id(Sandbox.SMITH);
          case "TerritoryFull" -> id(CrowdedOrganisation.OUTSIDER);
          case "UserToAddUnknown" -> id(NOBODY);
          case "UserToAddInactive" -> id(INACTIVE_USER);
          case "UserToAddDeleted" -> id(DELETED);
          case "UserToAddWithoutId" -> "";
          case "TooManyUsers" -> "},{".repeat(100);
          default -> throw new IllegalArgumentException("No scenario for " + example);
        };
    return territoryCall("PUT", example, "").json("{\"users\":[{" + body + "}]}");
  }

  private Call associateOne(String example) {
    String user =
        switch (example) {
          case "UserInPathAlreadyMember", "UnknownTerritoryInPath" -> Sandbox.SMITH;
          case "TerritoryFull" -> CrowdedOrganisation.OUTSIDER;
          case "UserInPathToAddInactive" -> INACTIVE_USER;
          case "UnknownTerritoryUserInPath" -> NOBODY;
          default -> throw new IllegalArgumentException("No scenario for " + example);
        };
    return territoryCall("PUT", example, "/" + user);
  }

  /** A call about the users of the territory in which the error can be met. */
  private Call territoryCall(String method, String example, String below) {
    String users = "/crm/v7/settings/territories/%s/users" + below;
    return switch (example) {
      case "UnknownTerritoryInPath" ->
          stub.call(method, users.formatted(NOBODY)).as(Sandbox.TERRITORIES);
      case "TerritoryFull" ->
          stub.call(method, users.formatted(CrowdedOrganisation.TERRITORY))
              .as(CrowdedOrganisation.ACCESS_TOKEN);
      case "UserToAddInactive", "UserToAddDeleted", "UserInPathToAddInactive" ->
          stub.call(method, users.formatted("3652397000007612003")).as(Sandbox.TRANSFER);
      default -> stub.call(method, users.formatted(Sandbox.CHENNAI)).as(Sandbox.TERRITORIES);
    };
  }

  private static String transferPath(String example) {
    return switch (example) {
      case "UnknownUserInPath" -> NOBODY;
      case "TransferUserInPathNotCrmUser" -> NO_CRM_USER;
      case "TransferUserInPathDeleted" -> DELETED;
      case "TransferSuperAdminInPath" -> Sandbox.SUPER_ADMIN;
      default -> Sandbox.LEAVING;
    };
  }

  private static String transferBody(String example) {
    return switch (example) {
      case "TransferUserIdMissing" -> body("", transfer(Sandbox.SUPER_ADMIN));
      case "TransferNothingAsked" -> body(id(Sandbox.LEAVING), "");
      case "TransferUserUnknown" -> body(id(NOBODY), transfer(Sandbox.SUPER_ADMIN));
      case "TransferUserNotCrmUser" -> body(id(NO_CRM_USER), transfer(Sandbox.SUPER_ADMIN));
      case "TransferUserDeleted" -> body(id(DELETED), transfer(Sandbox.SUPER_ADMIN));
      case "TransferSuperAdmin" -> body(id(Sandbox.SUPER_ADMIN), transfer(Sandbox.LEAVING));
      case "TransferReceiverNotCrmUser" -> body(id(Sandbox.LEAVING), transfer(NO_CRM_USER));
      case "TransferReceiverDeleted" -> body(id(Sandbox.LEAVING), transfer(DELETED));
      case "TransferReceiverUnknown" -> body(id(Sandbox.LEAVING), transfer(NOBODY));
      case "SubordinatesReceiverInactive" -> body(id(Sandbox.LEAVING), manager(INACTIVE_USER));
      case "SubordinatesReceiverIsSubordinate" -> body(id(Sandbox.LEAVING), manager(SUBORDINATE));
      case "TransferSeveralUsers" -> "{\"transfer_and_delete\":[{\"id\":\"1\"},{\"id\":\"2\"}]}";
      case "TransferKeyMissing" ->
          body(
              id(Sandbox.LEAVING),
              "\"transfer\":{\"id\":\"1\",\"assignment\":true,\"criteria\":true}");
      case "TransferKeyOfWrongType" ->
          body(
              id(Sandbox.LEAVING),
              "\"transfer\":{\"id\":\"1\",\"records\":\"yes\",\"assignment\":true,\"criteria\":true}");
      default -> body("", transfer(Sandbox.SUPER_ADMIN));
    };
  }

  private Call territory(String operation, String example) {
    String territory = example.equals("UnknownTerritoryInPath") ? NOBODY : Sandbox.CHENNAI;
    String users = "/settings/territories/" + territory + "/users";
    String otherUsers = "/settings/territories/431581000000744125/users";
    return switch (operation + " " + example) {
      case "getTerritoryUsers UnknownTerritoryInPath" -> stub.get(users).as(Sandbox.TERRITORIES);
      case "getTerritoryUser UnknownTerritoryInPath" ->
          stub.get(users + "/" + Sandbox.SMITH).as(Sandbox.TERRITORIES);
      case "getTerritoryUser UnknownTerritoryUserInPath" ->
          stub.get(users + "/" + NOBODY).as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUsers UnknownTerritoryInPath" ->
          stub.delete(users + "?ids=" + Sandbox.SMITH).as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUsers UserNotMember" ->
          stub.delete(otherUsers + "?ids=" + Sandbox.SMITH).as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUsers UserToRemoveUnknown" ->
          stub.delete(users + "?ids=431581000000999999").as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUsers UserIdsMissing" ->
          stub.delete(users).as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUsers InvalidUserIdInIds" ->
          stub.delete(users + "?ids=x").as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUsers TooManyUserIds" ->
          stub.delete(users + "?ids=1" + ",1".repeat(100)).as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUser UnknownTerritoryInPath" ->
          stub.delete(users + "/" + Sandbox.SMITH).as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUser UnknownTerritoryUserInPath" ->
          stub.delete(users + "/" + NOBODY).as(Sandbox.TERRITORIES);
      case "disassociateTerritoryUser UserInPathNotMember" ->
          stub.delete(otherUsers + "/" + Sandbox.SMITH).as(Sandbox.TERRITORIES);
      default -> throw new IllegalArgumentException("No scenario for " + operation + " " + example);
    };
  }

  private Call unauthorized(String operation) {
    String territoryUsers = "/settings/territories/" + Sandbox.CHENNAI + "/users";
    return switch (operation) {
      case "getUsers" -> stub.get("/users");
      case "getUser" -> stub.get("/users/5725767000000583018");
      case "getUsersCount" -> stub.get("/users/actions/count");
      case "associateTerritoryUsers" ->
          stub.call("PUT", "/crm/v7" + territoryUsers)
              .json("{\"users\":[{" + id(Sandbox.SMITH) + "}]}");
      case "associateTerritoryUser" ->
          stub.call("PUT", "/crm/v7" + territoryUsers + "/" + Sandbox.SMITH);
      case "getTransferAndDeleteUsersStatus" ->
          stub.get("/users/actions/transfer_and_delete?job_id=1");
      case "transferAndDeleteUsers" ->
          stub.post("/users/actions/transfer_and_delete")
              .json(body(id(Sandbox.LEAVING), transfer(Sandbox.SUPER_ADMIN)));
      case "transferAndDeleteUser" ->
          stub.post("/users/" + Sandbox.LEAVING + "/actions/transfer_and_delete")
              .json(body("", transfer(Sandbox.SUPER_ADMIN)));
      case "getAssociatedUsersCount" ->
          stub.get("/settings/territories/actions/associated_users_count");
      case "getTerritoryUsers" -> stub.get(territoryUsers);
      case "getTerritoryUser" -> stub.get(territoryUsers + "/" + Sandbox.SMITH);
      case "disassociateTerritoryUsers" -> stub.delete(territoryUsers + "?ids=" + Sandbox.SMITH);
      case "disassociateTerritoryUser" -> stub.delete(territoryUsers + "/" + Sandbox.SMITH);
      default -> throw new IllegalArgumentException("No plain request for " + operation);
    };
  }

  private Call otherMethod(String operation) {
    return stub.call("PATCH", unauthorized(operation).target()).as(Sandbox.USERS);
  }

  private static String body(String id, String work) {
    String comma = id.isEmpty() || work.isEmpty() ? "" : ",";
    return "{\"transfer_and_delete\":[{" + id + comma + work + "}]}";
  }

  private static String id(String id) {
    return "\"id\":\"" + id + "\"";
  }

  private static String transfer(String receiver) {
    return "\"transfer\":" + String.format(TRANSFER, receiver);
  }

  private static String manager(String manager) {
    return "\"move_subordinate\":{\"id\":\"" + manager + "\"}";
  }
}
