package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.seeds.Seeds;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a start reads, which takes about a fifth of it; so it is done beside all else. */
final class Reading {

  private final FutureTask<Seeds> seeds;
  private final FutureTask<Contract> contract = new FutureTask<>(Contract::load);

  private Reading(StubOptions options) {
    this.seeds = new FutureTask<>(() -> Seeds.load(options.seeds()));
  }

  /** Begins to read. */
  static Reading start(StubOptions options) {
    Reading reading = new Reading(options);
    Thread reader =
        new Thread(
            () -> {
              reading.contract.run();
              reading.seeds.run();
            },
            "zoho-crm-stub-reading");
    reader.setDaemon(true);
    reader.start();
    return reading;
  }

  /** The contract, as soon as it is read. */
  Contract contract() {
    return read(contract);
  }

  /**
   * The seeds, as soon as they are read.
   *
   * @throws StubStartException with a sentence for the caller, if one cannot be read
   */
  Seeds seeds() {
    try {
      return read(seeds);
    } catch (IllegalArgumentException unusable) {
      throw new StubStartException(unusable.getMessage(), unusable);
    }
  }

  private static <T> T read(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("interrupted");
      cancelled.initCause(interrupted);
      throw cancelled;
    }
  }
}
