package io.github.zohocrmcontract.stub.territories.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which territories a user belongs to, and what both sides show when that changes. */
class UserTerritoriesTest {

  private static final String COUNTS = "/settings/territories/actions/associated_users_count";
  private static final String ZOHO = "431581000000272796";
  private static final String SOUTH = "431581000000744125";
  private static final String NORTH = "431581000000744137";
  private static final String OF_SMITH = territoriesOf(Sandbox.SMITH);

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void theTerritoriesOfAUserComeWithManagersAndTheTerritoriesAbove() {
    Reply reply = stub.get(territoriesOf(Sandbox.LEAVING)).as(Sandbox.TRANSFER).send();
    ContractTree contract = ContractTree.read(Path.of(System.getProperty("contract.bundle")));
    assertThat(reply.json())
        .isEqualTo(contract.document().at("/components/examples/TerritoriesOfAUser/value"));
  }

  @Test
  void oneTerritoryOfAUserComesWithoutInfo() {
    Reply reply = stub.get(OF_SMITH + "/" + Sandbox.CHENNAI).as(Sandbox.TERRITORIES).send();
    ContractTree contract = ContractTree.read(Path.of(System.getProperty("contract.bundle")));
    assertThat(reply.json())
        .isEqualTo(contract.document().at("/components/examples/OneTerritoryOfAUser/value"));
  }

  @Test
  void aUserWithoutTerritoriesHasAnEmptyAnswer() {
    assertThat(stub.get(territoriesOf("3652397000001464011")).as(Sandbox.TRANSFER).send().status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {Sandbox.INACTIVE, Sandbox.DELETED, Sandbox.NO_CRM_USER})
  void thoseWhoDoNotWorkInTheCrmHaveNoTerritoriesEither(String person) {
    assertThat(stub.get(territoriesOf(person)).as(Sandbox.TRANSFER).send().status()).isEqualTo(204);
  }

  @Test
  void aTerritoryThatTheUserDoesNotBelongToIsEmpty() {
    assertThat(stub.get(OF_SMITH + "/" + SOUTH).as(Sandbox.TERRITORIES).send().status())
        .isEqualTo(204);
  }

  @Test
  void aUserPutIntoTerritoriesIsInThemOnBothSides() {
    Reply added = add(OF_SMITH, SOUTH, NORTH);
    assertThat(added.status()).isEqualTo(200);
    assertThat(added.texts("/territories/*/details/id")).containsExactly(SOUTH, NORTH);
    assertThat(territoriesOfSmith()).containsExactly(Sandbox.CHENNAI, SOUTH, NORTH);
    assertThat(stub.get(OF_SMITH + "/" + SOUTH).as(Sandbox.TERRITORIES).send().status())
        .isEqualTo(200);
    assertThat(stub.get(usersOf(SOUTH)).as(Sandbox.TERRITORIES).send().texts("/users/*/id"))
        .containsExactly(Sandbox.PATRICIA, Sandbox.SMITH);
    assertThat(userCount(2)).isEqualTo("2");
  }

  @Test
  void whatIsLeftOutOfTheBodyIsKept() {
    add(OF_SMITH, SOUTH);
    add(OF_SMITH, NORTH);
    assertThat(territoriesOfSmith()).containsExactly(Sandbox.CHENNAI, SOUTH, NORTH);
  }

  @Test
  void aUserTakenOutOfATerritoryIsGoneOnBothSides() {
    Reply removed =
        stub.delete(OF_SMITH + "?ids=" + Sandbox.CHENNAI).as(Sandbox.TERRITORIES).send();
    assertThat(removed.texts("/territories/*/details/id")).containsExactly(Sandbox.CHENNAI);
    assertThat(stub.get(OF_SMITH).as(Sandbox.TERRITORIES).send().status()).isEqualTo(204);
    assertThat(
            stub.get(usersOf(Sandbox.CHENNAI)).as(Sandbox.TERRITORIES).send().texts("/users/*/id"))
        .containsExactly(Sandbox.PATRICIA);
    assertThat(userCount(1)).isEqualTo("1");
  }

  @Test
  void whatTheOtherSideChangesIsSeenHere() {
    stub.put(usersOf(NORTH) + "/" + Sandbox.SMITH).as(Sandbox.TERRITORIES).send();
    assertThat(territoriesOfSmith()).containsExactly(Sandbox.CHENNAI, NORTH);
    stub.delete(usersOf(Sandbox.CHENNAI) + "?ids=" + Sandbox.SMITH).as(Sandbox.TERRITORIES).send();
    assertThat(territoriesOfSmith()).containsExactly(NORTH);
  }

  @Test
  void aUserWhoIsTransferredAndDeletedBelongsToNoTerritory() {
    stub.post("/users/" + Sandbox.LEAVING + "/actions/transfer_and_delete")
        .as(Sandbox.TRANSFER)
        .json(
            "{\"transfer_and_delete\":[{\"move_subordinate\":{\"id\":\""
                + Sandbox.SUPER_ADMIN
                + "\"}}]}")
        .send();
    assertThat(stub.get(territoriesOf(Sandbox.LEAVING)).as(Sandbox.TRANSFER).send().status())
        .isEqualTo(204);
    Reply again =
        stub.delete(territoriesOf(Sandbox.LEAVING) + "/" + Sandbox.TEXAS)
            .as(Sandbox.TRANSFER)
            .send();
    assertThat(again.text("/details/owner_status")).isEqualTo("deleted");
  }

  @Test
  void eachTerritoryToAddSucceedsOrFailsAloneAndResultsComeInTheOrderOfTheRequest() {
    Reply mixed =
        stub.put(OF_SMITH)
            .as(Sandbox.TERRITORIES)
            .json(
                "{\"territories\":[{\"id\":\"77\"},{},{\"id\":"
                    + SOUTH
                    + "},{\"id\":[]},{\"id\":\""
                    + Sandbox.CHENNAI
                    + "\"}]}")
            .send();
    assertThat(mixed.status()).isEqualTo(200);
    assertThat(mixed.texts("/territories/*/code"))
        .containsExactly(
            "INVALID_DATA", "MANDATORY_NOT_FOUND", "SUCCESS", "INVALID_DATA", "DUPLICATE_DATA");
    assertThat(mixed.texts("/territories/*/details/json_path"))
        .containsExactly(
            "$.territories[0].id",
            "$.territories[1].id",
            "$.territories[3].id",
            "$.territories[4].id");
    assertThat(territoriesOfSmith()).containsExactly(Sandbox.CHENNAI, SOUTH);
  }

  @Test
  void theSameTerritoryTwiceInOneRequestSucceedsOnceAndFailsOnce() {
    assertThat(add(OF_SMITH, SOUTH, SOUTH).texts("/territories/*/code"))
        .containsExactly("SUCCESS", "DUPLICATE_DATA");
    Reply removed =
        stub.delete(OF_SMITH + "?ids=" + SOUTH + "," + SOUTH).as(Sandbox.TERRITORIES).send();
    assertThat(removed.texts("/territories/*/code")).containsExactly("SUCCESS", "INVALID_DATA");
  }

  @Test
  void aHundredTerritoriesAreTakenAndOneMoreIsNot() {
    Reply hundred = add(OF_SMITH, Collections.nCopies(100, "77").toArray(String[]::new));
    assertThat(hundred.texts("/territories/*/code")).hasSize(100).containsOnly("INVALID_DATA");
    Reply more = add(OF_SMITH, Collections.nCopies(101, SOUTH).toArray(String[]::new));
    assertThat(more.text("/code")).isEqualTo("LIMIT_EXCEEDED");
    assertThat(territoriesOfSmith()).containsExactly(Sandbox.CHENNAI);
  }

  @Test
  void eachTerritoryToRemoveHasOneResultInTheOrderOfTheRequest() {
    String jane = territoriesOf(Sandbox.MANAGER_OF_TEXAS);
    stub.put(usersOf(Sandbox.USA) + "/" + Sandbox.MANAGER_OF_TEXAS).as(Sandbox.TRANSFER).send();
    Reply none =
        stub.delete(jane + "?ids=" + Sandbox.TEXAS + ",77," + Sandbox.USA)
            .as(Sandbox.TRANSFER)
            .send();
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.json().at("/territories/0/details").isEmpty()).isTrue();
    assertThat(none.text("/territories/1/details/id")).isEqualTo("77");
    assertThat(none.text("/territories/2/details/id")).isEqualTo(Sandbox.USA);
    assertThat(none.texts("/territories/*/message"))
        .containsExactly(
            "This user cannot be removed as the user is a manager of the mentioned Territory.",
            "One or more given territory IDs seem to be invalid",
            "Organization Territory cannot be removed from the user");
    assertThat(stub.get(jane).as(Sandbox.TRANSFER).send().texts("/territories/*/id"))
        .containsExactly(Sandbox.USA, Sandbox.TEXAS);
  }

  @Test
  void ofSomethingDoneAndSomethingNotTheStatusIs200() {
    Reply mixed =
        stub.delete(territoriesOf(Sandbox.LEAVING) + "?ids=" + Sandbox.USA + "," + Sandbox.TEXAS)
            .as(Sandbox.TRANSFER)
            .send();
    assertThat(mixed.status()).isEqualTo(200);
    assertThat(mixed.texts("/territories/*/status")).containsExactly("error", "success");
  }

  @Test
  void theManagerStaysOnTheOtherSideAsWell() {
    Reply mixed =
        stub.delete(usersOf(SOUTH) + "?ids=" + Sandbox.PATRICIA + "," + Sandbox.SMITH)
            .as(Sandbox.TERRITORIES)
            .send();
    assertThat(mixed.status()).isEqualTo(400);
    assertThat(mixed.texts("/users/*/message"))
        .containsExactly(
            "This user cannot be removed as the user is a manager of the mentioned Territory.",
            "Given user is not a member of this territory.");
    assertThat(stub.get(usersOf(SOUTH)).as(Sandbox.TERRITORIES).send().texts("/users/*/id"))
        .containsExactly(Sandbox.PATRICIA);
  }

  @Test
  void theOrganisationsOwnTerritoryCanBeLeftByTheOtherSideOnly() {
    String leaving = territoriesOf(Sandbox.LEAVING);
    assertThat(stub.delete(leaving + "/" + Sandbox.USA).as(Sandbox.TRANSFER).send().status())
        .isEqualTo(400);
    assertThat(
            stub.delete(usersOf(Sandbox.USA) + "/" + Sandbox.LEAVING)
                .as(Sandbox.TRANSFER)
                .send()
                .status())
        .isEqualTo(200);
    assertThat(stub.get(leaving).as(Sandbox.TRANSFER).send().texts("/territories/*/Name"))
        .containsExactly("Texas");
  }

  @Test
  void callersCanChangeTheirOwnTerritoriesByTheOtherSideOnly() {
    String own = territoriesOf(Sandbox.PATRICIA);
    assertThat(add(own, ZOHO).text("/code")).isEqualTo("NOT_ALLOWED");
    assertThat(stub.delete(own + "/" + NORTH).as(Sandbox.TERRITORIES).send().text("/code"))
        .isEqualTo("NOT_ALLOWED");
    assertThat(
            stub.delete(usersOf(NORTH) + "/" + Sandbox.PATRICIA)
                .as(Sandbox.TERRITORIES)
                .send()
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "test-access-users-scope-alone, 204, 400, 401",
    "test-access-territories-scope-alone, 204, 400, 401",
    "test-access-delete-scopes, 401, 401, 400"
  })
  void oneScopeIsEnoughToReadAndToAddAndBothAreNeededToTakeAway(
      String token, int reading, int adding, int taking) {
    // The administrator of the organisation asks about and changes the own territories.
    String own = territoriesOf("1600000000000101001");
    assertThat(stub.get(own).as(token).send().status()).isEqualTo(reading);
    assertThat(adding(own, SOUTH).as(token).send().status()).isEqualTo(adding);
    assertThat(stub.delete(own + "/" + SOUTH).as(token).send().status()).isEqualTo(taking);
  }

  @ParameterizedTest
  @ValueSource(strings = {Sandbox.USERS, Sandbox.TRANSFER, Sandbox.EMPTY})
  void aUserOfAnotherOrganisationDoesNotExist(String token) {
    assertThat(stub.get(OF_SMITH).as(token).send().text("/details/resource_path_index"))
        .isEqualTo("1");
    assertThat(adding(OF_SMITH, SOUTH).as(token).send().text("/details/resource_path_index"))
        .isEqualTo("1");
    assertThat(
            stub.delete(OF_SMITH + "?ids=" + Sandbox.CHENNAI)
                .as(token)
                .send()
                .text("/details/resource_path_index"))
        .isEqualTo("1");
    assertThat(territoriesOfSmith()).containsExactly(Sandbox.CHENNAI);
  }

  @Test
  void aTerritoryOfAnotherOrganisationDoesNotExist() {
    assertThat(add(OF_SMITH, Sandbox.TEXAS).text("/territories/0/code")).isEqualTo("INVALID_DATA");
    assertThat(
            stub.get(OF_SMITH + "/" + Sandbox.TEXAS)
                .as(Sandbox.TERRITORIES)
                .send()
                .text("/details/resource_path_index"))
        .isEqualTo("3");
  }

  @Test
  void theSpellingOfThePageOnTakingTerritoriesAwayIsRead() {
    String capital = "/Users/" + Sandbox.SMITH + "/territories";
    assertThat(stub.get(capital).as(Sandbox.TERRITORIES).send().texts("/territories/*/Name"))
        .containsExactly("Chennai");
    assertThat(
            stub.delete(capital + "/" + Sandbox.CHENNAI)
                .as(Sandbox.TERRITORIES)
                .send()
                .text("/territories/0/code"))
        .isEqualTo("SUCCESS");
    assertThat(stub.get(OF_SMITH).as(Sandbox.TERRITORIES).send().status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Users", "/Users/1", "/USERS/1/territories", "/users/1/Territories"})
  void otherSpellingsAreNot(String path) {
    assertThat(stub.get(path).as(Sandbox.TERRITORIES).send().status()).isEqualTo(404);
  }

  private Reply add(String path, String... territories) {
    return adding(path, territories).as(Sandbox.TERRITORIES).send();
  }

  private Call adding(String path, String... territories) {
    String items =
        Arrays.stream(territories)
            .map(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(","));
    return stub.put(path).json("{\"territories\":[" + items + "]}");
  }

  private List<String> territoriesOfSmith() {
    return stub.get(OF_SMITH).as(Sandbox.TERRITORIES).send().texts("/territories/*/id");
  }

  private String userCount(int position) {
    return stub.get(COUNTS)
        .as(Sandbox.TERRITORIES)
        .send()
        .text("/associated_users_count/" + position + "/count");
  }

  private static String territoriesOf(String user) {
    return "/users/" + user + "/territories";
  }

  private static String usersOf(String territory) {
    return "/settings/territories/" + territory + "/users";
  }
}
