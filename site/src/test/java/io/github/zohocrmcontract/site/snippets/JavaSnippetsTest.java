package io.github.zohocrmcontract.site.snippets;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.site.testing.Project;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every call in Java that the reference shows is run, and carries out its operation. */
class JavaSnippetsTest {

  private static final Map<String, Consumer<ZohoCrm>> CALLS =
      Map.ofEntries(
          entry("getUsers", UsersSnippets::getUsers),
          entry("createUsers", UsersSnippets::createUsers),
          entry("updateUsers", UsersSnippets::updateUsers),
          entry("getUsersCount", UsersSnippets::getUsersCount),
          entry("getUser", UsersSnippets::getUser),
          entry("updateUser", UsersSnippets::updateUser),
          entry("deleteUser", UsersSnippets::deleteUser),
          entry("getUserAssociatedGroups", UsersSnippets::getUserAssociatedGroups),
          entry("getTransferAndDeleteUsersStatus", UsersSnippets::getTransferAndDeleteUsersStatus),
          entry("transferAndDeleteUsers", UsersSnippets::transferAndDeleteUsers),
          entry("transferAndDeleteUser", UsersSnippets::transferAndDeleteUser),
          entry("getTerritories", TerritoriesSnippets::getTerritories),
          entry("createTerritories", TerritoriesSnippets::createTerritories),
          entry("updateTerritories", TerritoriesSnippets::updateTerritories),
          entry("deleteTerritories", TerritoriesSnippets::deleteTerritories),
          entry("getTerritory", TerritoriesSnippets::getTerritory),
          entry("updateTerritory", TerritoriesSnippets::updateTerritory),
          entry("deleteTerritory", TerritoriesSnippets::deleteTerritory),
          entry("transferAndDeleteTerritories", TerritoriesSnippets::transferAndDeleteTerritories),
          entry("transferAndDeleteTerritory", TerritoriesSnippets::transferAndDeleteTerritory),
          entry("getChildTerritories", TerritoriesSnippets::getChildTerritories),
          entry("getAssociatedUsersCount", TerritoriesSnippets::getAssociatedUsersCount),
          entry("getTerritoryUsers", TerritoryUsersSnippets::getTerritoryUsers),
          entry("associateTerritoryUsers", TerritoryUsersSnippets::associateTerritoryUsers),
          entry("disassociateTerritoryUsers", TerritoryUsersSnippets::disassociateTerritoryUsers),
          entry("getTerritoryUser", TerritoryUsersSnippets::getTerritoryUser),
          entry("associateTerritoryUser", TerritoryUsersSnippets::associateTerritoryUser),
          entry("disassociateTerritoryUser", TerritoryUsersSnippets::disassociateTerritoryUser),
          entry("getUserTerritories", UserTerritoriesSnippets::getUserTerritories),
          entry("updateUserTerritories", UserTerritoriesSnippets::updateUserTerritories),
          entry("removeUserTerritories", UserTerritoriesSnippets::removeUserTerritories),
          entry("getUserTerritory", UserTerritoriesSnippets::getUserTerritory),
          entry("removeUserTerritory", UserTerritoriesSnippets::removeUserTerritory),
          entry("getRecord", RecordTerritoriesSnippets::getRecord),
          entry(
              "assignTerritoriesToRecords", RecordTerritoriesSnippets::assignTerritoriesToRecords),
          entry(
              "removeTerritoriesFromRecords",
              RecordTerritoriesSnippets::removeTerritoriesFromRecords),
          entry("assignTerritoriesToRecord", RecordTerritoriesSnippets::assignTerritoriesToRecord),
          entry(
              "removeTerritoriesFromRecord",
              RecordTerritoriesSnippets::removeTerritoriesFromRecord));

  private static ZohoCrmStub stub;
  private static Snippets snippets;

  @BeforeAll
  static void start() throws IOException {
    stub = ZohoCrmStub.start();
    snippets = Project.snippets();
  }

  @AfterAll
  static void stop() {
    stub.close();
  }

  @Test
  void everyOperationIsShownInJavaByWhatThisTestRuns() {
    assertThat(snippets.in(SnippetLanguage.JAVA).keySet())
        .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
    assertThat(Project.contract().operations())
        .extracting(operation -> operation.id())
        .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> carriesOutItsOperation() {
    return snippets.requests().requests().values().stream()
        .map(
            request ->
                DynamicTest.dynamicTest(
                    request.operation().id(),
                    () -> {
                      OperationProof proof = new OperationProof(stub, snippets);
                      proof.prepare(request);
                      ZohoCrm crm = SetUpSnippets.setUp(stub.url(), request.token());
                      CALLS.get(request.operation().id()).accept(crm);
                      assertThat(proof.faults(request)).isEmpty();
                    }));
  }

  @Test
  void aCallOfAnotherOperationIsFound() {
    OperationProof proof = new OperationProof(stub, snippets);
    SampleRequest request = snippets.requests().of("getUser");
    proof.prepare(request);
    UsersSnippets.getUsersCount(SetUpSnippets.setUp(stub.url(), request.token()));
    assertThat(proof.faults(request)).containsExactly("getUser was not called");
  }

  @Test
  void whatStandsInAMethodIsTheSnippet() {
    List<String> found = new ArrayList<>();
    JavaSources.of(
            """
            final class SomeSnippets {

              static void one(ZohoCrm crm) {
                first();
                if (second) {
                  third();
                }
              }

              static ZohoCrm two(URI stub) {
                ZohoCrm crm = made();
                return crm;
              }
            }
            """)
        .forEach((name, text) -> found.add(name + ": " + text));
    assertThat(found)
        .containsExactly(
            "one: first();\nif (second) {\n  third();\n}", "two: ZohoCrm crm = made();");
  }
}
