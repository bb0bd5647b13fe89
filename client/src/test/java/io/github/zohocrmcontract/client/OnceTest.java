package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

  @Test
  void nothingIsMadeBeforeItIsAskedFor() {
    AtomicInteger made = new AtomicInteger();
    Once<Integer> once = new Once<>(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(List.of(once.get(), once.get())).containsExactly(1, 1);
  }

  @Test
  void manyThreadsThatAskAtTheSameTimeGetTheSame() throws Exception {
    Once<Object> once = new Once<>(Object::new);
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Object>> all = new ArrayList<>();
      for (int thread = 0; thread < 16; thread++) {
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return once.get();
                }));
      }
      start.countDown();
      for (Future<Object> each : all) {
        assertThat(each.get(10, TimeUnit.SECONDS)).isSameAs(once.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void afterAFailureItIsTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    Once<String> once =
        new Once<>(
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
              }
              return "made";
            });
    assertThatThrownBy(once::get).hasMessage("the first time");
    assertThat(once.get()).isEqualTo("made");
  }
}
