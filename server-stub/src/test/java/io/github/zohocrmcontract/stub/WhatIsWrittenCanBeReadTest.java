package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever a request sends under a key that answers have, of whatever JSON type: it is refused or
 * done, and afterwards everything can be read.
 */
class WhatIsWrittenCanBeReadTest {

  /** Of each JSON type some, since an identifier is text and a date is, too. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "7",
          "0.5",
          "1e400",
          "\"\"",
          "\"vip\"",
          "\"2026-01-05\"",
          "\"7\"",
          "[]",
          "[null]",
          "[\"vip\"]",
          "[{\"id\":true}]",
          "{}",
          "{\"id\":true}",
          "{\"name\":[],\"id\":\"7\"}");

  private static final String TERRITORIES = "/settings/territories";
  private static final String UNDER_CHENNAI =
      "'reporting_to':{'id':'" + Sandbox.CHENNAI + "'},'permission_type':'read_only'";
  private static final String AUSTIN = "554023000000430409";
  private static final String ACCOUNT = "554023000003635023";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @RegisterExtension static final StubExtension stub = new StubExtension();

  @ParameterizedTest
  @MethodSource("keysOfUsers")
  void ofUsers(String key) {
    String user = "/users/" + Sandbox.MANAGER_OF_TEXAS;
    List<String> reads =
        List.of("/users?type=AllUsers", user, TERRITORIES + "/" + Sandbox.TEXAS + "/users");
    for (String value : VALUES) {
      String field = "\"" + key + "\":" + value;
      writeAndRead(
          stub.put(user).json("{\"users\":[{" + field + "}]}"), Sandbox.TRANSFER, field, reads);
      String ofNew =
          with(
              "{'first_name':'Ada','email':'ada"
                  + NUMBERS.incrementAndGet()
                  + "@example.com','role':'3652397000000026005','profile':'3652397000000026014'}",
              key,
              value);
      writeAndRead(
          stub.post("/users").json("{\"users\":[" + ofNew + "]}"), Sandbox.TRANSFER, field, reads);
    }
  }

  @ParameterizedTest
  @MethodSource("keysOfTerritories")
  void ofTerritories(String key) {
    String territory = TERRITORIES + "/" + Sandbox.CHENNAI;
    List<String> reads =
        List.of(
            TERRITORIES + "?include=account_rule_criteria,lead_rule_criteria,deal_rule_criteria",
            territory,
            TERRITORIES + "/actions/associated_users_count",
            "/users/" + Sandbox.PATRICIA + "/territories");
    for (String value : VALUES) {
      String field = "\"" + key + "\":" + value;
      writeAndRead(
          stub.put(territory).json("{\"territories\":[{" + field + "}]}"),
          Sandbox.TERRITORIES,
          field,
          reads);
      String ofNew =
          with(
              "{'name':'New " + NUMBERS.incrementAndGet() + "'," + UNDER_CHENNAI + "}", key, value);
      writeAndRead(
          stub.post(TERRITORIES).json("{\"territories\":[" + ofNew + "]}"),
          Sandbox.TERRITORIES,
          field,
          reads);
    }
  }

  @ParameterizedTest
  @MethodSource("keysOfRecords")
  void ofRecords(String key) {
    for (String value : VALUES) {
      for (String change : List.of("assign", "remove")) {
        String body =
            with("{'id':'" + ACCOUNT + "','Territories':[{'id':'" + AUSTIN + "'}]}", key, value);
        writeAndRead(
            stub.post("/Accounts/actions/" + change + "_territories")
                .json("{\"data\":[" + body + "]}"),
            Sandbox.RECORDS,
            body,
            List.of("/Accounts/" + ACCOUNT));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UserToUpdate", "UserToCreate"})
  void everyKeyOfAUserCanBeWrittenOrIsRefused(String schema) {
    everyKeyCanBeWrittenOrIsRefused("User", schema);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TerritoryToUpdate", "TerritoryToCreate"})
  void everyKeyOfATerritoryCanBeWrittenOrIsRefused(String schema) {
    everyKeyCanBeWrittenOrIsRefused("Territory", schema);
  }

  @Test
  void aKeyThatCannotBeWrittenIsNamed() {
    Reply reply =
        stub.put("/users/" + Sandbox.LEAVING)
            .as(Sandbox.TRANSFER)
            .json("{\"users\":[{\"Tag\":\"vip\"}]}")
            .send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/users/0/code")).isEqualTo("NOT_SUPPORTED");
    assertThat(reply.text("/users/0/details/json_path")).isEqualTo("$.users[0].Tag");
  }

  private static void everyKeyCanBeWrittenOrIsRefused(String read, String written) {
    Set<String> taken = new HashSet<>(keys(written));
    schema(written).path("x-set-by-server").forEach(key -> taken.add(key.stringValue()));
    assertThat(taken).containsAll(keys(read));
  }

  private void writeAndRead(Call call, String accessToken, String sent, List<String> reads) {
    Reply reply = call.as(accessToken).send();
    assertThat(reply.status()).as("%s: %s", sent, reply.body()).isLessThan(500);
    if (reply.status() >= 300 || !reply.body().contains("\"success\"")) {
      return;
    }
    for (String read : reads) {
      Reply found = stub.get(read).as(accessToken).send();
      assertThat(found.status()).as("%s after %s: %s", read, sent, found.body()).isIn(200, 204);
    }
  }

  /** The object with another value under a key. */
  private static String with(String object, String key, String value) {
    JsonMapper json = JsonMapper.shared();
    ObjectNode changed = (ObjectNode) json.readTree(object.replace('\'', '"'));
    changed.put(key, "to be replaced");
    return json.writeValueAsString(changed).replace("\"to be replaced\"", value);
  }

  static Set<String> keysOfUsers() {
    return keys("User");
  }

  static Set<String> keysOfTerritories() {
    return keys("Territory");
  }

  static Set<String> keysOfRecords() {
    return keys("CrmRecord");
  }

  private static Set<String> keys(String schema) {
    List<String> keys = new ArrayList<>(schema(schema).path("properties").propertyNames());
    assertThat(keys).isNotEmpty();
    return new TreeSet<>(keys);
  }

  private static JsonNode schema(String name) {
    try (InputStream bundle =
        Contract.class.getResourceAsStream("/zoho-crm-contract/openapi.json")) {
      return JsonMapper.shared().readTree(bundle).at("/components/schemas/" + name);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
