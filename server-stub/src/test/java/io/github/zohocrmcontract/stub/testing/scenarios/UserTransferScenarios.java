package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong when a user's work is handed over and the user deleted. */
final class UserTransferScenarios implements Scenarios {

  private static final String NOT_SUPER_ADMIN = "sandbox-access-documented-transfer-standard-user";
  private static final String SUBORDINATE = "3652397000001464021";
  private static final String TRANSFER =
      "{\"id\":\"%s\",\"records\":true,\"assignment\":true,\"criteria\":true}";
  private static final String LIST_PATH = "/users/actions/transfer_and_delete";

  private final StubExtension stub;

  UserTransferScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of(
        "transferAndDeleteUsers", "transferAndDeleteUser", "getTransferAndDeleteUsersStatus");
  }

  @Override
  public String accessToken() {
    return Sandbox.TRANSFER;
  }

  @Override
  public Call withoutToken(String operation) {
    return switch (operation) {
      case "transferAndDeleteUsers" ->
          stub.post(LIST_PATH).json(body(id(Sandbox.LEAVING), transfer(Sandbox.SUPER_ADMIN)));
      case "transferAndDeleteUser" ->
          stub.post(path(Sandbox.LEAVING)).json(body("", transfer(Sandbox.SUPER_ADMIN)));
      default -> stub.get(LIST_PATH + "?job_id=1");
    };
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    if (example.equals("OnlySuperAdmin")) {
      return Optional.of(withoutToken(operation).as(NOT_SUPER_ADMIN));
    }
    Optional<Call> call =
        switch (operation) {
          case "transferAndDeleteUsers" ->
              body(example).map(body -> stub.post(LIST_PATH).json(body));
          case "transferAndDeleteUser" -> transferOne(example);
          default -> job(example);
        };
    return call.map(request -> request.as(Sandbox.TRANSFER));
  }

  private Optional<Call> transferOne(String example) {
    String inPath =
        switch (example) {
          case "UnknownUserInPath" -> Sandbox.NOBODY;
          case "TransferUserInPathNotCrmUser" -> Sandbox.NO_CRM_USER;
          case "TransferUserInPathDeleted" -> Sandbox.DELETED;
          case "TransferSuperAdminInPath" -> Sandbox.SUPER_ADMIN;
          default -> null;
        };
    return inPath == null
        ? body(example).map(body -> stub.post(path(Sandbox.LEAVING)).json(body))
        : Optional.of(stub.post(path(inPath)).json(body("", transfer(Sandbox.SUPER_ADMIN))));
  }

  private Optional<Call> job(String example) {
    return Optional.ofNullable(
        switch (example) {
          case "JobIdMissing" -> stub.get(LIST_PATH);
          case "InvalidJobId" -> stub.get(LIST_PATH + "?job_id=next");
          default -> null;
        });
  }

  private static Optional<String> body(String example) {
    String leaving = id(Sandbox.LEAVING);
    return Optional.ofNullable(
        switch (example) {
          case "TransferUserIdMissing" -> body("", transfer(Sandbox.SUPER_ADMIN));
          case "TransferNothingAsked" -> body(leaving, "");
          case "TransferUserUnknown" -> body(id(Sandbox.NOBODY), transfer(Sandbox.SUPER_ADMIN));
          case "TransferUserNotCrmUser" ->
              body(id(Sandbox.NO_CRM_USER), transfer(Sandbox.SUPER_ADMIN));
          case "TransferUserDeleted" -> body(id(Sandbox.DELETED), transfer(Sandbox.SUPER_ADMIN));
          case "TransferSuperAdmin" -> body(id(Sandbox.SUPER_ADMIN), transfer(Sandbox.LEAVING));
          case "TransferReceiverNotCrmUser" -> body(leaving, transfer(Sandbox.NO_CRM_USER));
          case "TransferReceiverDeleted" -> body(leaving, transfer(Sandbox.DELETED));
          case "TransferReceiverUnknown" -> body(leaving, transfer(Sandbox.NOBODY));
          case "SubordinatesReceiverInactive" -> body(leaving, manager(Sandbox.INACTIVE));
          case "SubordinatesReceiverIsSubordinate" -> body(leaving, manager(SUBORDINATE));
          case "TransferSeveralUsers" ->
              "{\"transfer_and_delete\":[{\"id\":\"1\"},{\"id\":\"2\"}]}";
          case "TransferKeyMissing" ->
              body(leaving, "\"transfer\":{\"id\":\"1\",\"assignment\":true,\"criteria\":true}");
          case "TransferKeyOfWrongType" ->
              body(
                  leaving,
                  "\"transfer\":{\"id\":\"1\",\"records\":\"yes\",\"assignment\":true,\"criteria\":true}");
          default -> null;
        });
  }

  private static String path(String user) {
    return "/users/" + user + "/actions/transfer_and_delete";
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
