package io.github.zohocrmcontract.stub.caches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LastUsedTest {

  private final LastUsed<Integer, String> last = new LastUsed<>(3);
  private final List<Integer> made = new ArrayList<>();

  @Test
  void whatIsKeptIsMadeOnce() {
    String first = get(1);
    assertThat(get(1)).isSameAs(first).isEqualTo("number 1");
    assertThat(made).containsExactly(1);
  }

  @Test
  void asManyAreKeptAsWasSaidAndNoMore() {
    getAll(1, 2, 3);
    getAll(1, 2, 3);
    assertThat(made).containsExactly(1, 2, 3);
    getAll(4, 1);
    assertThat(made).containsExactly(1, 2, 3, 4, 1);
  }

  @Test
  void whatIsTooLargeIsMadeEachTimeAndTakesNobodysPlace() {
    LastUsed<Integer, String> small = new LastUsed<>(1, key -> key < 10);
    for (int key : new int[] {1, 10, 10, 1}) {
      small.get(key, this::make);
    }
    assertThat(made).containsExactly(1, 10, 10);
  }

  @Test
  void whatWasAskedForLongestAgoGoesFirst() {
    getAll(1, 2, 3, 1, 4);
    made.clear();
    getAll(1, 3, 4);
    assertThat(made).isEmpty();
    get(2);
    assertThat(made).containsExactly(2);
  }

  @Test
  void severalAreGivenInTheirOrderAndOnlyWhatIsNotKeptIsMade() {
    get(2);
    assertThat(last.getAll(List.of(1, 2, 3, 1), this::make))
        .containsExactly("number 1", "number 2", "number 3", "number 1");
    assertThat(made).containsExactly(2, 1, 3);
    assertThat(last.getAll(List.of(), this::make)).isEmpty();
  }

  @Test
  void severalThatAreMoreThanIsKeptAreGivenAllTheSame() {
    assertThat(last.getAll(List.of(1, 2, 3, 4, 5), this::make))
        .containsExactly("number 1", "number 2", "number 3", "number 4", "number 5");
    made.clear();
    getAll(3, 4, 5);
    assertThat(made).isEmpty();
  }

  @Test
  void whatCannotBeMadeIsNotKept() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                last.get(
                    1,
                    key -> {
                      throw new IllegalStateException();
                    }));
    assertThat(get(1)).isEqualTo("number 1");
    assertThat(made).containsExactly(1);
  }

  @Test
  @Timeout(60)
  void whoMakesTheSameAtTheSameMomentGetsTheSame() throws Exception {
    // All are in the maker before one of them leaves it: none waits for another.
    int threads = 4;
    CyclicBarrier inTheMaker = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        all.add(
            pool.submit(
                () ->
                    last.get(
                        1,
                        key -> {
                          await(inTheMaker);
                          return new String("made by one of them");
                        })));
      }
      String kept = all.get(0).get(30, TimeUnit.SECONDS);
      for (Future<String> each : all) {
        assertThat(each.get(30, TimeUnit.SECONDS)).isSameAs(kept);
      }
      assertThat(get(1)).isSameAs(kept);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(CyclicBarrier others) {
    try {
      others.await(20, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new AssertionError("The others did not come within 20 s.", alone);
    }
  }

  private void getAll(int... keys) {
    for (int key : keys) {
      get(key);
    }
  }

  private String get(int number) {
    return last.get(number, this::make);
  }

  private String make(int number) {
    made.add(number);
    return "number " + number;
  }

  @Test
  void allThatIsKeptIsSeenAndNotUsedByThat() {
    LastUsed<String, String> cache = new LastUsed<>(2);
    cache.get("a", key -> "A");
    cache.get("b", key -> "B");
    StringBuilder seen = new StringBuilder();
    cache.forEach((key, value) -> seen.append(key).append(value));
    assertThat(seen).hasToString("aAbB");
    cache.get("c", key -> "C");
    seen.setLength(0);
    cache.forEach((key, value) -> seen.append(key).append(value));
    assertThat(seen).hasToString("bBcC");
  }
}
