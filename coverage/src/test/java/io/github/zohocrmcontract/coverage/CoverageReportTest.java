package io.github.zohocrmcontract.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import io.github.zohocrmcontract.spec.coverage.CoverageFact;
import io.github.zohocrmcontract.spec.coverage.CoverageFact.Kind;
import io.github.zohocrmcontract.spec.coverage.CoverageFacts;
import io.github.zohocrmcontract.spec.coverage.CoverageLog;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** That the gate fires, on a small contract. */
class CoverageReportTest {

  private static final ContractTree CONTRACT =
      new ContractTree(
          JsonMapper.shared()
              .readTree(
                  """
                  {"paths": {"/things": {"get": {
                    "operationId": "getThings",
                    "parameters": [{"name": "page", "in": "query"}],
                    "responses": {
                      "200": {"content": {"application/json": {
                        "schema": {"type": "object", "properties": {"things": {"type": "array",
                          "items": {"$ref": "#/components/schemas/Thing"}}}},
                        "examples": {"One": {"value": {"things": [{"name": "a", "kind": "old"}]}}}}}},
                      "400": {"content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/ApiError"},
                        "examples": {"Bad": {"value": {"code": "INVALID", "status": "error"}}}}}}}}}},
                   "components": {"schemas": {
                     "ApiError": {"type": "object"},
                     "Thing": {"type": "object", "required": ["name"], "properties": {
                       "name": {"type": "string"},
                       "kind": {"type": "string", "nullable": true, "x-extensible-enum": ["old", "new"]}}}}}}
                  """));

  private static final CoverageFacts FACTS = new CoverageFacts(CONTRACT);

  @Test
  void whatTheContractDeclaresIsKnown() {
    assertThat(FACTS.declared().stream().map(CoverageFact::toString))
        .containsExactlyInAnyOrder(
            "operation getThings",
            "parameter getThings query page",
            "status getThings 200",
            "status getThings 400",
            "error getThings 400 INVALID",
            "example getThings 200 One",
            "example getThings 400 Bad",
            "present getThings 200 things",
            "absent getThings 200 things",
            "present Thing name",
            "present Thing kind",
            "null Thing kind",
            "absent Thing kind",
            "value Thing.kind old",
            "value Thing.kind new");
  }

  @Test
  void anExchangeShowsWhatIsInItAndNothingElse() {
    assertThat(seen("?page=1", 200, "{'things': [{'name': 'a', 'kind': 'old'}, {'name': 'b'}]}"))
        .containsExactlyInAnyOrder(
            "operation getThings",
            "parameter getThings query page",
            "status getThings 200",
            "present getThings 200 things",
            "present Thing name",
            "present Thing kind",
            "absent Thing kind",
            "value Thing.kind old");
    assertThat(seen("", 200, "{'things': [{'name': 'a', 'kind': 'old'}]}"))
        .contains("example getThings 200 One")
        .doesNotContain("absent Thing kind", "parameter getThings query page");
    assertThat(seen("", 200, "{'things': [{'name': 'a', 'kind': null}]}"))
        .contains("null Thing kind")
        .doesNotContain("example getThings 200 One", "present Thing kind");
    assertThat(seen("", 400, "{'code': 'OTHER', 'status': 'error'}"))
        .contains("error getThings 400 OTHER")
        .doesNotContain("example getThings 400 Bad");
  }

  @ParameterizedTest
  @CsvSource({
    "OPERATION, STUB",
    "STATUS, STUB",
    "PARAMETER, STUB",
    "ERROR, STUB",
    "OPERATION, CLIENT",
    "STATUS, CLIENT",
    "ERROR, CLIENT",
    "EXAMPLE, CLIENT"
  })
  void theGateNamesWhatNobodySaw(Kind kind, Observer observer) {
    Set<CoverageFact> all = FACTS.declared();
    assertThat(report(all, all).findings()).isEmpty();
    CoverageFact lost = all.stream().filter(fact -> fact.kind() == kind).findFirst().orElseThrow();
    Set<CoverageFact> less = new HashSet<>(all);
    less.remove(lost);
    CoverageReport report = observer == Observer.STUB ? report(less, all) : report(all, less);
    assertThat(report.findings())
        .containsExactly("No test of " + observer.module() + " has seen: " + lost);
  }

  @Test
  void withoutAnyLogEverythingIsMissing(@TempDir Path top) {
    Map<Observer, Set<CoverageFact>> nothing =
        Map.of(
            Observer.STUB, CoverageLog.readAll(Observer.STUB.log(top)),
            Observer.CLIENT, CoverageLog.readAll(Observer.CLIENT.log(top)));
    assertThat(new CoverageReport(FACTS.declared(), nothing).findings()).hasSize(11);
  }

  @Test
  void whatALogIsGivenCanBeReadFromAllOfThem(@TempDir Path directory) {
    CoverageFact one = new CoverageFact(Kind.VALUE, "Thing.kind", "two\nlines and a blank");
    CoverageFact other = new CoverageFact(Kind.OPERATION, "getThings", "");
    CoverageLog first = new CoverageLog(directory);
    first.add(List.of(one));
    first.add(List.of(one, other));
    new CoverageLog(directory).add(List.of(other));
    assertThat(CoverageLog.readAll(directory))
        .extracting(CoverageFact::line)
        .containsExactlyInAnyOrder(one.line(), other.line());
  }

  @Test
  void thePageTellsWhatWasNeverSeen() {
    Set<CoverageFact> all = new HashSet<>(FACTS.declared());
    all.remove(new CoverageFact(Kind.VALUE, "Thing.kind", "new"));
    assertThat(new CoveragePage(report(all, all)).markdown())
        .contains("| documented values of keys | 2 | 1 | 1 | 1 |")
        .contains("| getThings | 2 of 2 | 1 of 1 | 1 of 1 | 2 of 2 |")
        .contains("- Thing.kind: `new`");
  }

  private static CoverageReport report(Set<CoverageFact> stub, Set<CoverageFact> client) {
    return new CoverageReport(
        FACTS.declared(), Map.of(Observer.STUB, stub, Observer.CLIENT, client));
  }

  private static List<String> seen(String query, int status, String body) {
    ObservedExchange exchange =
        ObservedExchange.request("GET", "/crm/v7/things" + query)
            .answered(status)
            .withResponseBody(body.replace('\'', '"'));
    List<String> names = query.isEmpty() ? List.of() : List.of("page");
    return FACTS.of(CONTRACT.operations().get(0), exchange, names).stream()
        .map(CoverageFact::toString)
        .toList();
  }
}
