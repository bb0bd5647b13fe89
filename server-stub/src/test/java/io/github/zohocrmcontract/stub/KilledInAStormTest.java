package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Postgres;
import io.github.zohocrmcontract.stub.testing.StubProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stub is killed in the middle of a storm of changes, again and again. Nothing that was answered
 * is lost, and what was not answered is done whole or not at all. With a data directory the stub is
 * alone; on PostgreSQL another one goes on.
 *
 * <p>{@code -Dstorm.kills=50} says how often a stub is killed, {@code -Dstorm.seed=} when.
 */
@Timeout(1200)
class KilledInAStormTest {
  private static final int KILLS = Integer.getInteger("storm.kills", 1);
  private static final long SEED = Long.getLong("storm.seed", 20261121L);
  private static final int WRITERS = 4;
  private static final int LIMIT_IN_SECONDS = 60;

  /** How many changes the other stub has to answer after the kill. */
  private static final int GOING_ON = 20;

  private final Random random = new Random(SEED);
  private final List<StormWriter> writers = new ArrayList<>();

  @TempDir Path directory;

  @Test
  void nothingThatWasAnsweredIsLostAndNothingIsHalfDone() throws Exception {
    begin();
    for (int kill = 0; kill <= KILLS; kill++) {
      try (StubProcess stub = StubProcess.start("--port=0", "--data-dir=" + directory)) {
        check(stub.url());
        if (kill < KILLS) {
          storm(stub, Optional.empty(), 1 + random.nextInt(60));
        }
      }
    }
    end();
  }

  @Test
  void whenOneOfTwoStubsOnADatabaseIsKilledTheOtherGoesOn() throws Exception {
    String database = "--database-url=" + Postgres.shared().newDatabase();
    begin();
    try (StubProcess staying = StubProcess.start("--port=0", database)) {
      for (int kill = 0; kill < KILLS; kill++) {
        try (StubProcess killed = StubProcess.start("--port=0", database)) {
          storm(killed, Optional.of(staying), 1 + random.nextInt(60));
        }
        check(staying.url());
      }
    }
    end();
  }

  @Test
  void whatIsLostOrHalfDoneWouldBeSeen() {
    StormWriter writer = new StormWriter(0);
    Optional<StormWriter.Seen> told = Optional.of(new StormWriter.Seen("W0-1", true, true));
    Optional<StormWriter.Seen> under = Optional.of(new StormWriter.Seen("W0-1 r", true, true));
    writer.believe(told, under);
    assertThat(writer.explains(told)).isTrue();
    assertThat(writer.explains(under)).isTrue();
    assertThat(writer.explains(Optional.empty())).isFalse();
    assertThat(writer.explains(Optional.of(new StormWriter.Seen("W0-1", true, false)))).isFalse();
    assertThat(writer.explains(Optional.of(new StormWriter.Seen("W0-1", false, true)))).isFalse();
  }

  private void begin() {
    System.out.println("A stub is killed " + KILLS + " times, by the seed " + SEED);
    for (int number = 0; number < WRITERS; number++) {
      writers.add(new StormWriter(number));
    }
  }

  private void check(URI stub) throws Exception {
    for (StormWriter writer : writers) {
      writer.check(stub);
    }
  }

  private void end() {
    assertThat(writers).allMatch(writer -> writer.answered() > 0);
    System.out.println(
        "Answered changes: " + writers.stream().mapToInt(StormWriter::answered).sum());
  }

  /**
   * Kills a stub as soon as this many changes are answered, with four more under way. If there is
   * another, every second writer works with it, and has to get on with it afterwards.
   */
  private void storm(StubProcess killed, Optional<StubProcess> other, int changes)
      throws Exception {
    CountDownLatch before = new CountDownLatch(changes);
    CountDownLatch after = new CountDownLatch(other.isPresent() ? GOING_ON : 0);
    AtomicBoolean isKilled = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Void>> storm = new ArrayList<>();
      for (StormWriter writer : writers) {
        boolean stays = other.isPresent() && storm.size() % 2 == 1;
        URI stub = (stays ? other.get() : killed).url();
        storm.add(
            threads.submit(
                () ->
                    writer.write(
                        stub,
                        () -> !stays || after.getCount() > 0,
                        () -> {
                          before.countDown();
                          if (stays && isKilled.get()) {
                            after.countDown();
                          }
                        })));
      }
      assertThat(before.await(LIMIT_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
      killed.kill();
      isKilled.set(true);
      for (Future<Void> writing : storm) {
        writing.get(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
      }
      assertThat(after.getCount()).as("changes that the other has still to answer").isZero();
    } finally {
      threads.shutdownNow();
    }
  }
}
