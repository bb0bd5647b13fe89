package io.github.zohocrmcontract.stub.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.users.PageStarts.ListOfUsers;
import io.github.zohocrmcontract.stub.users.PageStarts.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are the same whether their beginning is remembered or counted. */
class PageStartsTest {

  private static final ListOfUsers LIST =
      new ListOfUsers("crowded", new UserQuery(UserKind.ALL, 1, Set.of(), Optional.empty()));

  private final TreeSet<Long> users = new TreeSet<>();
  private final List<Long> passed = new ArrayList<>();
  private final Changes changes = new Changes(false);
  private PageStarts pages = new PageStarts(changes);

  @BeforeEach
  void fill() {
    LongStream.rangeClosed(1, 100).map(number -> number * 10).forEach(users::add);
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "10", "33", "100", "101"})
  void everyPageIsTheOneThatCountingFinds(int size) {
    for (int round = 0; round < 2; round++) {
      for (long offset = 0; offset < 120; offset += size) {
        assertThat(page(offset, size)).isEqualTo(counted(offset, size));
      }
    }
    assertThat(page(55, size)).isEqualTo(counted(55, size));
  }

  @Test
  void whoReadsOnePageAfterTheOtherPassesNobodyTwice() {
    for (long offset = 0; offset < 100; offset += 10) {
      page(offset, 10);
    }
    assertThat(passed).hasSize(10).containsOnly(0L);
  }

  @Test
  void aPageFarDownIsCountedOnceOnly() {
    page(90, 10);
    page(90, 10);
    page(92, 5);
    assertThat(passed).containsExactly(90L, 0L, 2L);
  }

  @Test
  void afterAChangeABeginningIsCountedAnew() {
    page(90, 10);
    change(10);
    assertThat(page(90, 10)).isEqualTo(counted(90, 10));
    assertThat(passed).containsExactly(90L, 90L);
  }

  @Test
  void aBeginningBeforeTheChangeKeepsItsPlace() {
    page(20, 10);
    page(90, 10);
    change(500);
    assertThat(page(20, 10)).isEqualTo(counted(20, 10));
    assertThat(page(90, 10)).isEqualTo(counted(90, 10));
    assertThat(passed).containsExactly(20L, 60L, 0L, 60L);
  }

  @Test
  void aBeginningWhoseUserLeavesIsWhereTheNextOneBegins() {
    page(20, 10);
    change(210);
    assertThat(page(20, 10)).isEqualTo(counted(20, 10)).startsWith(220L);
    assertThat(passed).containsExactly(20L, 0L);
  }

  @Test
  void aChangeOfAUserWhoStaysInTheListMovesNobody() {
    ListOfUsers since =
        new ListOfUsers(
            "crowded", new UserQuery(UserKind.ALL, 1, Set.of(), Optional.of(Instant.EPOCH)));
    page(90, 10);
    page(since, 90, 10);
    changes.during(
        () -> {
          pages.modified("crowded", 10);
          return "done";
        });
    page(90, 10);
    page(since, 90, 10);
    assertThat(passed).containsExactly(90L, 90L, 0L, 90L);
  }

  @Test
  void aChangeOfAnotherOrganisationMovesNobody() {
    page(90, 10);
    changes.during(
        () -> {
          pages.moved("another", Long.MIN_VALUE);
          return "done";
        });
    page(90, 10);
    assertThat(passed).containsExactly(90L, 0L);
  }

  @Test
  void theListThatWasReadLongestAgoIsForgottenFirst() {
    for (int caller = 0; caller <= 20; caller++) {
      UserQuery query = new UserQuery(UserKind.ALL, caller, Set.of(), Optional.empty());
      page(new ListOfUsers("crowded", query), 90, 10);
      page(new ListOfUsers("crowded", query), 90, 10);
    }
    passed.clear();
    UserQuery first = new UserQuery(UserKind.ALL, 0, Set.of(), Optional.empty());
    page(new ListOfUsers("crowded", first), 90, 10);
    UserQuery last = new UserQuery(UserKind.ALL, 20, Set.of(), Optional.empty());
    page(new ListOfUsers("crowded", last), 90, 10);
    assertThat(passed).containsExactly(90L, 0L);
  }

  @Test
  void whoeverComesAndGoesEveryPageIsTheOneThatCountingFinds() {
    Random random = new Random(7);
    for (int step = 0; step < 5000; step++) {
      if (random.nextInt(3) == 0) {
        long user = random.nextInt(1500);
        changes.during(
            () -> {
              if (!users.remove(user)) {
                users.add(user);
              }
              pages.moved("crowded", user);
              return "done";
            });
      }
      int size = 1 + random.nextInt(12);
      long offset = random.nextInt(users.size() + 5);
      assertThat(page(offset, size)).as("step " + step).isEqualTo(counted(offset, size));
    }
  }

  @Test
  void aChangeWhileAPageIsReadDoesNotMoveIt() {
    page(90, 10);
    PageStarts.Reading<Long> changing =
        (start, over) -> {
          if (users.contains(10L)) {
            change(10);
          }
          return read(start, over, 11);
        };
    List<Long> read = pages.page(LIST, 90, changing, id -> id);
    assertThat(read).isEqualTo(counted(90, 10)).hasSize(9);
    assertThat(passed).containsExactly(90L, 0L, 90L);
    assertThat(page(90, 10)).isEqualTo(counted(90, 10));
  }

  @Test
  void aChangeAfterAPageWasReadMovesItsBeginningBeforeItIsKept() {
    ToLongFunction<Long> changing =
        id -> {
          if (users.contains(10L)) {
            change(10);
          }
          return id;
        };
    pages.page(LIST, 90, (start, over) -> read(start, over, 11), changing);
    assertThat(page(90, 10)).isEqualTo(counted(90, 10)).hasSize(9);
  }

  @Test
  void otherListsHaveOtherPages() {
    page(90, 10);
    UserQuery active = new UserQuery(UserKind.ACTIVE, 1, Set.of(), Optional.empty());
    page(new ListOfUsers("crowded", active), 90, 10);
    page(new ListOfUsers("another", LIST.query()), 90, 10);
    assertThat(passed).containsExactly(90L, 90L, 90L);
  }

  @Test
  void aDatabaseThatOthersChangeIsCountedEachTime() {
    pages = new PageStarts(new Changes(true));
    page(90, 10);
    users.remove(10L);
    assertThat(page(90, 10)).isEqualTo(counted(90, 10));
    assertThat(passed).containsExactly(90L, 90L);
  }

  private void change(long removed) {
    changes.during(
        () -> {
          users.remove(removed);
          pages.moved("crowded", removed);
          return "done";
        });
  }

  private List<Long> page(long offset, int size) {
    return page(LIST, offset, size);
  }

  /** As the directory asks: for one more than is shown. */
  private List<Long> page(ListOfUsers list, long offset, int size) {
    List<Long> read =
        pages.page(list, offset, (start, over) -> read(start, over, size + 1), id -> id);
    return read.subList(0, Math.min(size, read.size()));
  }

  private List<Long> read(Start start, long over, int limit) {
    passed.add(over);
    return users.tailSet(start.identifier()).stream().skip(over).limit(limit).toList();
  }

  private List<Long> counted(long offset, int size) {
    return users.stream().skip(offset).limit(size).toList();
  }
}
