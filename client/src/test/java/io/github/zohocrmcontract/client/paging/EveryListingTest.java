package io.github.zohocrmcontract.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.PagingException;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.UserPages;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each of the listings; which of them take pages is taken from the bundle. */
@Timeout(60)
class EveryListingTest {
  private static final String ID = "5725767000000411001";

  record Case(String operationId, String key, Function<ZohoCrm, Listing<?>> listing) {
    @Override
    public String toString() {
      return operationId;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("getUsers", "users", crm -> crm.users().all()),
        new Case("getUserAssociatedGroups", "user_groups", crm -> crm.users().allGroups(ID)),
        new Case("getTerritories", "territories", crm -> crm.territories().all()),
        new Case("getChildTerritories", "territories", crm -> crm.territories().allChildren(ID)),
        new Case("getTerritoryUsers", "users", crm -> crm.territoryUsers().all(ID)),
        new Case("getUserTerritories", "territories", crm -> crm.userTerritories().all(ID)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pagesAreAsLargeAsTheContractAllows(Case listed) {
    OptionalInt most = new Bundle().maximum(listed.operationId(), "per_page");
    try (LocalServer server = LocalServer.answering(request -> page(listed, 0, 3, false))) {
      assertThat(listed.listing().apply(crm(server))).hasSize(3);
      assertThat(server.requests()).hasSize(1);
      String query = server.requests().get(0).uri().getQuery();
      if (most.isPresent()) {
        assertThat(query).isEqualTo("page=1&per_page=" + most.getAsInt());
      } else {
        assertThat(query).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPageIsWalkedWhereThereArePagesAndElseMissingOnesAreSaid(Case listed) {
    boolean paged = new Bundle().maximum(listed.operationId(), "per_page").isPresent();
    try (LocalServer server =
        LocalServer.answering(
            request ->
                paged && UserPages.query(request).get("page").equals("2")
                    ? page(listed, 3, 5, false)
                    : page(listed, 0, 3, true))) {
      Listing<?> listing = listed.listing().apply(crm(server));
      if (paged) {
        assertThat(listing).hasSize(5);
      } else {
        assertThatThrownBy(() -> listing.forEach(entry -> {}))
            .isInstanceOf(PagingException.class)
            .hasMessageContaining("takes no number of a page");
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  private static Canned page(Case listed, int first, int behind, boolean more) {
    List<String> entries =
        IntStream.range(first, behind)
            .mapToObj(number -> "{\"id\":\"" + UserPages.id(number) + "\"}")
            .toList();
    return Canned.json(
        200,
        "{\"%s\":[%s],\"info\":{\"per_page\":200,\"count\":%d,\"page\":1,\"more_records\":%b}}"
            .formatted(listed.key(), String.join(",", entries), entries.size(), more));
  }

  private static ZohoCrm crm(LocalServer server) {
    return ZohoCrm.builder().server(server.url()).accessToken("any").build();
  }
}
