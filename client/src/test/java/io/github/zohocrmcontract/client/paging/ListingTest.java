package io.github.zohocrmcontract.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.PagingException;
import io.github.zohocrmcontract.client.errors.ServerException;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.Recorded;
import io.github.zohocrmcontract.client.testing.UserPages;
import io.github.zohocrmcontract.client.users.UserQuery;
import io.github.zohocrmcontract.client.users.Users;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Walking lists that are longer than a page, against a server that counts the requests. */
@Timeout(60)
class ListingTest {
  private static final UserQuery TEN_A_PAGE = UserQuery.all().perPage(10);

  private LocalServer server;

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void everyUserComesOnceAndInOrder() {
    assertThat(ids(users(UserPages.of(35)).all(TEN_A_PAGE)))
        .containsExactlyElementsOf(IntStream.range(0, 35).mapToObj(UserPages::id).toList());
    assertThat(pagesAskedFor()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void aFullLastPageIsTheLast() {
    assertThat(users(UserPages.of(20)).all(TEN_A_PAGE)).hasSize(20);
    assertThat(pagesAskedFor()).containsExactly("1", "2");
  }

  @Test
  void nothingIsFetchedBeforeTheFirstEntryIsWanted() {
    Listing<User> all = users(UserPages.of(35)).all(TEN_A_PAGE);
    Iterator<User> walk = all.iterator();
    assertThat(server.requests()).isEmpty();
    walk.next();
    assertThat(pagesAskedFor()).containsExactly("1");
  }

  @Test
  void whoeverStopsEarlyFetchesNoFurtherPage() {
    Listing<User> all = users(UserPages.of(35)).all(TEN_A_PAGE);
    assertThat(all.stream().limit(10)).hasSize(10);
    assertThat(pagesAskedFor()).containsExactly("1");
    int seen = 0;
    for (User user : all) {
      assertThat(user.getId()).isEqualTo(UserPages.id(seen));
      if (++seen == 20) {
        break;
      }
    }
    assertThat(pagesAskedFor()).containsExactly("1", "1", "2");
    assertThat(all.stream().anyMatch(user -> user.getId().equals(UserPages.id(9)))).isTrue();
    assertThat(pagesAskedFor()).containsExactly("1", "1", "2", "1");
  }

  @Test
  void theWalkBeginsAtThePageOfTheQuery() {
    assertThat(ids(users(UserPages.of(35)).all(TEN_A_PAGE.page(3))))
        .startsWith(UserPages.id(20))
        .hasSize(15);
    assertThat(pagesAskedFor()).containsExactly("3", "4");
  }

  @Test
  void nobodyIsAnEmptyList() {
    Listing<User> all = users(UserPages.of(0)).all();
    assertThat(all).isEmpty();
    assertThatThrownBy(() -> all.iterator().next()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void notModifiedIsNoEntry() {
    assertThat(users(request -> Canned.empty(304)).all()).isEmpty();
  }

  @Test
  void aPromisedPageThatHasGoneMeanwhileEndsTheList() {
    assertThat(
            users(
                    request ->
                        page(request) == 1 ? UserPages.page(1, 10, 0, 10, true) : Canned.empty(204))
                .all(TEN_A_PAGE))
        .hasSize(10);
  }

  @Test
  void aShortPageThatDoesNotSayWhereItStandsIsTheLast() {
    assertThat(users(request -> silent(0, 9)).all(TEN_A_PAGE)).hasSize(9);
    assertThat(pagesAskedFor()).containsExactly("1");
  }

  @Test
  void aFullPageThatDoesNotSayWhereItStandsCanHaveOneBehindIt() {
    assertThat(
            users(request -> page(request) == 1 ? silent(0, 10) : silent(10, 13)).all(TEN_A_PAGE))
        .hasSize(13);
    assertThat(pagesAskedFor()).containsExactly("1", "2");
  }

  @Test
  void aFullPageThatAlwaysComesAgainAndPromisesNothingEndsTheList() {
    assertThat(users(request -> silent(0, 10)).all(TEN_A_PAGE)).hasSize(10);
    assertThat(pagesAskedFor()).containsExactly("1", "2");
  }

  @Test
  void aPageThatPromisesMoreAndComesAgainIsATypedError() {
    Iterator<User> walk =
        users(request -> UserPages.page(1, 10, 0, 10, true)).all(TEN_A_PAGE).iterator();
    for (int i = 0; i < 10; i++) {
      walk.next();
    }
    PagingException endless = catchThrowableOfType(PagingException.class, walk::hasNext);
    assertThat(endless.page()).isEqualTo(2);
    assertThat(endless.request().toString()).isEqualTo("GET /crm/v7/users");
    assertThat(endless)
        .hasMessageContaining("the server says that there are more entries")
        .hasMessageNotContaining("per_page");
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void anEmptyPageThatPromisesMoreIsATypedError() {
    assertThatThrownBy(
            () -> ids(users(request -> UserPages.page(1, 10, 0, 0, true)).all(TEN_A_PAGE)))
        .isInstanceOf(PagingException.class);
  }

  @Test
  void pagesThatGoRoundInACircleAreATypedErrorWhateverItsLength() {
    for (int length : new int[] {2, 3, 5, 17}) {
      try (LocalServer round =
          LocalServer.answering(
              request -> {
                int first = page(request) % length * 10;
                return UserPages.page(page(request), 10, first, first + 10, true);
              })) {
        server = round;
        assertThatThrownBy(() -> ids(crm().users().all(TEN_A_PAGE)))
            .as("a circle of %s pages", length)
            .isInstanceOf(PagingException.class);
        assertThat(round.requests()).hasSizeLessThan(5 * length);
      }
    }
  }

  @Test
  void anErrorComesAfterTheEntriesBeforeItAndThePageCanBeTriedAgain() {
    for (boolean ahead : new boolean[] {false, true}) {
      AtomicBoolean broken = new AtomicBoolean(true);
      Function<Recorded, Canned> pages = UserPages.of(25);
      try (LocalServer failing =
          LocalServer.answering(
              request ->
                  page(request) == 2 && broken.getAndSet(false)
                      ? Canned.json(500, "{}")
                      : pages.apply(request))) {
        server = failing;
        Listing<User> all = crm().users().all(TEN_A_PAGE);
        Iterator<User> walk = (ahead ? all.onePageAhead() : all).iterator();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
          seen.add(walk.next().getId());
        }
        assertThatThrownBy(walk::hasNext)
            .as("ahead: %s", ahead)
            .isInstanceOf(ServerException.class);
        walk.forEachRemaining(user -> seen.add(user.getId()));
        assertThat(seen)
            .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(UserPages::id).toList());
      }
    }
  }

  private Users users(Function<Recorded, Canned> behaviour) {
    server = LocalServer.answering(behaviour);
    return crm().users();
  }

  private ZohoCrm crm() {
    return ZohoCrm.builder()
        .server(server.url())
        .accessToken("any")
        .retries(RetryPolicy.never())
        .build();
  }

  private List<String> pagesAskedFor() {
    return server.requests().stream().map(request -> UserPages.query(request).get("page")).toList();
  }

  private static int page(Recorded request) {
    return Integer.parseInt(UserPages.query(request).get("page"));
  }

  private static Canned silent(int first, int behind) {
    return Canned.json(200, "{\"users\":" + UserPages.users(first, behind) + "}");
  }

  private static List<String> ids(Listing<User> users) {
    return users.stream().map(User::getId).toList();
  }
}
