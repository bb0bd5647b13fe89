package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What to do wrong when reading territories. */
final class TerritoryReadingScenarios implements Scenarios {

  private final StubExtension stub;

  TerritoryReadingScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of("getTerritories", "getTerritory", "getChildTerritories");
  }

  @Override
  public String accessToken() {
    return Sandbox.TERRITORIES;
  }

  @Override
  public Call withoutToken(String operation) {
    return stub.get(path(operation, Sandbox.CHENNAI));
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    Call plain = withoutToken(operation);
    Call call =
        switch (example) {
          case "TerritoriesNotReadable" -> plain.as("test-access-territories-trial-expired");
          case "NoPermissionToReadTerritories" -> plain.as("test-access-territories-withheld");
          case "UnknownTerritoryInPath" ->
              stub.get(path(operation, Sandbox.NOBODY)).as(Sandbox.TERRITORIES);
          case "InvalidTerritoryIdInIds" -> query(operation, "ids=12,ab");
          case "TooManyTerritoryIds" -> query(operation, "ids=1" + ",1".repeat(100));
          case "UnknownRuleName" -> query(operation, "include=contact_rule_criteria");
          case "InvalidPage" -> query(operation, "page=abc");
          case "InvalidTerritoriesPerPage" -> query(operation, "per_page=2001");
          case "InvalidPerPage" -> query(operation, "per_page=201");
          default -> null;
        };
    return Optional.ofNullable(call)
        .or(() -> filter(example).map(filter -> query(operation, "filters=" + encoded(filter))));
  }

  private static Optional<String> filter(String example) {
    return Optional.ofNullable(
        switch (example) {
          case "FiltersNotAnObject" -> "name=Chennai";
          case "FiltersWithoutField" -> "{\"comparator\":\"equal\",\"value\":\"Chennai\"}";
          case "FiltersWithoutFieldName" ->
              "{\"field\":{},\"comparator\":\"equal\",\"value\":\"Chennai\"}";
          case "FiltersWithoutValue" ->
              "{\"field\":{\"api_name\":\"name\"},\"comparator\":\"equal\"}";
          case "FiltersWithUnknownField" -> simple("manager", "equal");
          case "FiltersWithGroup" ->
              "{\"group_operator\":\"AND\",\"group\":[" + simple("name", "equal") + "]}";
          case "FiltersComparatorUnfit" -> simple("manager.id", "contains");
          case "FiltersValueUnfit" -> simple("manager.id", "equal");
          default -> null;
        });
  }

  private static String simple(String field, String comparator) {
    return "{\"field\":{\"api_name\":\"%s\"},\"comparator\":\"%s\",\"value\":\"Patricia\"}"
        .formatted(field, comparator);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Call query(String operation, String query) {
    return stub.get(path(operation, Sandbox.CHENNAI) + "?" + query).as(Sandbox.TERRITORIES);
  }

  private static String path(String operation, String territory) {
    return switch (operation) {
      case "getTerritories" -> "/settings/territories";
      case "getTerritory" -> "/settings/territories/" + territory;
      default -> "/settings/territories/" + territory + "/__child_territories";
    };
  }
}
