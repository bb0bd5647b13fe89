package io.github.zohocrmcontract.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.Recorded;
import io.github.zohocrmcontract.client.testing.UserPages;
import io.github.zohocrmcontract.client.users.UserQuery;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetching one page while the entries of the one before it are used. */
@Timeout(60)
class PageAheadTest {
  private static final UserQuery TEN_A_PAGE = UserQuery.all().perPage(10);

  private final CountDownLatch secondPageIsAskedFor = new CountDownLatch(1);
  private final CountDownLatch secondPageMayCome = new CountDownLatch(1);
  private final Function<Recorded, Canned> pages = UserPages.of(35);

  @Test
  void theNextPageIsAskedForWhileThisOneIsUsedAndNoneBeyondIt() throws Exception {
    try (LocalServer server = LocalServer.answering(this::holdSecondPage);
        Cursor<User> walk = crm(server).users().all(TEN_A_PAGE).onePageAhead().iterator()) {
      walk.next();
      awaitSecondPageAskedFor();
      for (int i = 1; i < 10; i++) {
        walk.next();
      }
      assertThat(server.requests()).hasSize(2);
      secondPageMayCome.countDown();
      assertThat(walk.next().getId()).isEqualTo(UserPages.id(10));
    }
    awaitNoThread();
  }

  @Test
  void everyUserComesOnceAndNoThreadIsLeft() throws Exception {
    secondPageMayCome.countDown();
    try (LocalServer server = LocalServer.answering(this::holdSecondPage)) {
      assertThat(crm(server).users().all(TEN_A_PAGE).onePageAhead())
          .extracting(User::getId)
          .doesNotHaveDuplicates()
          .hasSize(35);
      assertThat(server.requests()).hasSize(4);
    }
    awaitNoThread();
  }

  @Test
  void closingGivesUpThePageThatIsUnderWay() throws Exception {
    try (LocalServer server = LocalServer.answering(this::holdSecondPage)) {
      Cursor<User> walk = crm(server).users().all(TEN_A_PAGE).onePageAhead().iterator();
      walk.next();
      awaitSecondPageAskedFor();
      walk.close();
      // The server still holds the page back, so only giving up can end the thread.
      awaitNoThread();
      assertThat(walk.hasNext()).isFalse();
      secondPageMayCome.countDown();
    }
  }

  @Test
  void closingTheStreamDoesTheSame() throws Exception {
    try (LocalServer server = LocalServer.answering(this::holdSecondPage)) {
      try (Stream<User> stream = crm(server).users().all(TEN_A_PAGE).onePageAhead().stream()) {
        assertThat(stream.iterator().next().getId()).isEqualTo(UserPages.id(0));
        awaitSecondPageAskedFor();
      }
      awaitNoThread();
      secondPageMayCome.countDown();
    }
  }

  @Test
  void whoeverIsInterruptedWhileWaitingIsToldSoAndLeavesNoThread() throws Exception {
    try (LocalServer server = LocalServer.answering(this::holdSecondPage)) {
      Cursor<User> walk = crm(server).users().all(TEN_A_PAGE).onePageAhead().iterator();
      for (int i = 0; i < 10; i++) {
        walk.next();
      }
      awaitSecondPageAskedFor();
      Thread.currentThread().interrupt();
      TransportException interrupted =
          catchThrowableOfType(TransportException.class, walk::hasNext);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(interrupted.fault()).isEqualTo(Fault.INTERRUPTED);
      awaitNoThread();
      secondPageMayCome.countDown();
    }
  }

  private Canned holdSecondPage(Recorded request) {
    if (UserPages.query(request).get("page").equals("2")) {
      secondPageIsAskedFor.countDown();
      try {
        secondPageMayCome.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return pages.apply(request);
  }

  private void awaitSecondPageAskedFor() throws InterruptedException {
    assertThat(secondPageIsAskedFor.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaitNoThread() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (threads() > 0 && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(threads()).as("threads that fetch ahead").isZero();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("zoho-crm-page-ahead"))
        .count();
  }

  private static ZohoCrm crm(LocalServer server) {
    return ZohoCrm.builder().server(server.url()).accessToken("any").build();
  }
}
