package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is wrong in its form gets Zoho's error object in Zoho's place. */
class BadRequestsTest {

  private static final String TRANSFER = "/users/actions/transfer_and_delete";

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/crm",
        "/crm/v7",
        "/crm/v7/",
        "/crm/v7/Users",
        "/crm/v7/users/",
        "/crm/v7/users/1/2/3",
        "/crm/v7/nowhere",
        "/crm/v7/Users/1",
        "/crm/v7/settings/anything",
        "/crm/v7/Settings/1",
        "/crm/v7/settings/1/actions/assign_territories",
        "/crm/v7/users/actions/remove_territories",
        "/crm/v7/Leads",
        "/crm/v7/Leads/1/2",
        "/crm/v8/users",
        "/crm/latest/users",
        "/crm/v6/settings/territories/actions/associated_users_count",
        "/crm/v7/users;jsessionid=1",
        "/error",
        "/actuator",
        "/oauth/v2/nowhere"
      })
  void anUnknownUrlIsNotFound(String target) {
    Reply reply = STUB.call("GET", target).as(Sandbox.USERS).send();
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text("/code")).isEqualTo("INVALID_URL_PATTERN");
  }

  @ParameterizedTest
  @CsvSource({"v2, 7", "v5, 7", "v2.1, 7", "v6, 7"})
  void anOlderVersionThanDescribedIsSaidToBeTooOld(String version, String supported) {
    Reply reply = STUB.call("GET", "/crm/" + version + "/users").as(Sandbox.USERS).send();
    assertThat(reply.text("/code")).isEqualTo("API_NOT_SUPPORTED");
    assertThat(reply.text("/details/supported_version")).isEqualTo(supported);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "BREW"})
  void anUnknownMethodIsABadRequest(String method) {
    Reply reply = STUB.call(method, "/crm/v7/users/actions/count").as(Sandbox.USERS).send();
    assertThat(reply.status()).isEqualTo(400);
    if (!method.equals("HEAD")) {
      assertThat(reply.text("/code")).isEqualTo("INVALID_REQUEST_METHOD");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "per_page=0                  | INVALID_DATA        | /details/param_name          | per_page",
        "per_page=-1                 | INVALID_DATA        | /details/param_name          | per_page",
        "per_page=201                | INVALID_DATA        | /details/limit               | 200",
        "per_page=99999999999999999999 | INVALID_DATA      | /details/expected_data_type  | integer",
        "per_page=1.5                | INVALID_DATA        | /details/expected_data_type  | integer",
        "per_page=abc                | INVALID_DATA        | /details/expected_data_type  | integer",
        "page=0                      | INVALID_DATA        | /details/param_name          | page",
        "page=2147483648             | INVALID_DATA        | /details/param_name          | page",
        "type=activeusers            | PATTERN_NOT_MATCHED | /details/api_name            | type",
        "type=AllUsers&type=AllUsers | PATTERN_NOT_MATCHED | /details/api_name            | type",
        "ids=1;2                     | INVALID_DATA        | /details/param_name          | ids",
        "ids=1,,2                    | INVALID_DATA        | /details/param_name          | ids",
        "ids=-1                      | INVALID_DATA        | /details/param_name          | ids",
        "ids=12345678901234567890    | INVALID_DATA        | /details/param_name          | ids",
      })
  void aWrongParameterIsNamed(String query, String code, String path, String value) {
    Reply reply = STUB.get("/users?" + query).as(Sandbox.USERS).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(reply.text(path)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-07-25",
        "2019-07-25T15:26:49",
        "2019-13-25T15:26:49Z",
        "+999999999-12-31T23:59:59-18:00",
        "-0001-07-25T15:26:49Z",
        "0",
        "null"
      })
  void aMomentWithoutDateTimeOrOffsetIsRefused(String moment) {
    Reply reply = STUB.get("/users").as(Sandbox.USERS).header("If-Modified-Since", moment).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/details/param_name")).isEqualTo("If-Modified-Since");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12a", "-1", "12345678901234567890", "9999999999999999999", "%31"})
  void anIdentifierInThePathThatIsNoneIsInvalid(String id) {
    Reply reply = STUB.get("/users/" + id).as(Sandbox.USERS).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/details/resource_path_index")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nothing",
        "null",
        "[]",
        "\"text\"",
        "{} {}",
        "{\"transfer_and_delete\":[{\"id\":\"1\",\"id\":\"2\"}]}",
        "{\"transfer_and_delete\":[{\"id\":01}]}"
      })
  void aBodyThatIsNoJsonObjectIsRefused(String body) {
    Reply reply = transfer().json(body).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo("INVALID_REQUEST");
  }

  @Test
  void aBodyNestedWithoutEndIsRefused() {
    Reply reply = transfer().json("{\"transfer_and_delete\":" + "[".repeat(100_000)).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo("INVALID_REQUEST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | MANDATORY_NOT_FOUND | /json_path          | $.transfer_and_delete",
        "{'transfer_and_delete':[]}            | MANDATORY_NOT_FOUND | /json_path          | $.transfer_and_delete",
        "{'transfer_and_delete':{}}            | INVALID_DATA        | /expected_data_type | jsonarray",
        "{'transfer_and_delete':null}          | INVALID_DATA        | /expected_data_type | jsonarray",
        "{'transfer_and_delete':[{},{}]}       | INVALID_DATA        | /maximum_length     | 1"
      })
  void aFaultOfTheWholeBodyStandsBare(String body, String code, String path, String value) {
    Reply reply = transfer().json(body.replace('\'', '"')).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(reply.text("/details" + path)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[7]                                     | INVALID_DATA        | /expected_data_type | jsonobject",
        "[{'id':true}]                           | INVALID_DATA        | /expected_data_type | string",
        "[{'id':1.5}]                            | INVALID_DATA        | /expected_data_type | string",
        "[{'id':'9999999999999999999'}]          | INVALID_DATA        | /json_path          | $.transfer_and_delete.id",
        "[{'id':'x1'}]                           | INVALID_DATA        | /json_path          | $.transfer_and_delete.id",
        "[{'transfer':'all'}]                    | INVALID_DATA        | /expected_data_type | jsonobject",
        "[{'transfer':{}}]                       | MANDATORY_NOT_FOUND | /parent_api_name    | transfer",
        "[{'move_subordinate':{}}]               | MANDATORY_NOT_FOUND | /parent_api_name    | move_subordinate",
        "[{'move_subordinate':{'id':null}}]      | INVALID_DATA        | /json_path          | $.transfer_and_delete.move_subordinate.id"
      })
  void aFaultOfAnItemStandsInItsArray(String items, String code, String path, String value) {
    Reply reply =
        transfer().json("{\"transfer_and_delete\":" + items.replace('\'', '"') + "}").send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/transfer_and_delete/0/code")).isEqualTo(code);
    assertThat(reply.text("/transfer_and_delete/0/details" + path)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/html", "multipart/form-data; boundary=x"})
  void aBodyOfAnotherTypeIsRefused(String type) {
    Reply reply = transfer().header("Content-Type", type).body("{}").send();
    assertThat(reply.status()).isEqualTo(415);
  }

  @Test
  void aBodyOfExactlyOneMegabyteIsRead() {
    String padding = " ".repeat(1024 * 1024 - 2);
    assertThat(transfer().json("{" + padding + "}").send().text("/code"))
        .isEqualTo("MANDATORY_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sandbox-access-documented-users",
        "Zoho-oauthtoken",
        "Zoho-oauthtoken ",
        "Zoho-oauthtoken   ",
        "Zoho-oauthtokensandbox-access-documented-users",
        "Zoho-oauthtoken\tsandbox-access-documented-users",
        "Zoho-oauthtoken sandbox-access-documented-users 2",
        "Bearer: sandbox-access-documented-users",
        "Basic c2FuZGJveA==",
        ""
      })
  void aHeaderWithoutAnAccessTokenIsNoLogin(String header) {
    Reply reply = STUB.get("/users").header("Authorization", header).send();
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text("/code")).isEqualTo("AUTHENTICATION_FAILURE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "sandbox-access-expired", "sandbox-refresh-documented-users"})
  void anAccessTokenThatIsNotValidIsSaidToBeSo(String token) {
    Reply reply = STUB.get("/users").as(token).send();
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text("/code")).isEqualTo("INVALID_TOKEN");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /users, 200",
    "GET, /users/5725767000000583018, 200",
    "POST, /users/actions/transfer_and_delete, 401",
    "POST, /users/5725767000000583018/actions/transfer_and_delete, 401",
    "GET, /users/actions/transfer_and_delete?job_id=1, 204",
    "GET, /settings/territories/5725767000000715341/users, 204",
    "DELETE, /settings/territories/5725767000000715341/users?ids=1, 401",
    "GET, /settings/territories/actions/associated_users_count, 401"
  })
  void aTokenThatMayOnlyReadUsersDoesJustThat(String method, String path, int status) {
    Call call = STUB.call(method, "/crm/v7" + path).as("sandbox-access-documented-users-read-only");
    Reply reply = (method.equals("POST") ? call.json("{}") : call).send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    if (status == 401) {
      assertThat(reply.text("/code")).isEqualTo("OAUTH_SCOPE_MISMATCH");
    }
  }

  private static Call transfer() {
    return STUB.post(TRANSFER).as(Sandbox.TRANSFER);
  }
}
