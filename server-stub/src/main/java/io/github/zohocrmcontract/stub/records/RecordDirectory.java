package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.storage.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Looks records up. */
public final class RecordDirectory {

  private final Records records;
  private final RecordAccess access;
  private final DueTerritoryJobs dueJobs;
  private final Transactions transactions;

  /** Looks up among these records. */
  public RecordDirectory(
      Records records, RecordAccess access, DueTerritoryJobs dueJobs, Transactions transactions) {
    this.records = records;
    this.access = access;
    this.dueJobs = dueJobs;
    this.transactions = transactions;
  }

  /**
   * One record.
   *
   * @param moduleName the module as the path names it
   * @param shown makes of the record what is answered, from what is stored at the same moment
   * @return empty if it was not changed since the moment
   * @throws Refusal if there is no such record, or the caller may not read it
   */
  public <T> Optional<T> get(
      Caller caller,
      String moduleName,
      long id,
      Optional<Instant> modifiedSince,
      Function<CrmRecord, T> shown) {
    RecordModule module =
        RecordModule.named(moduleName).orElseThrow(() -> Refusal.of(RecordErrors.unknownModule()));
    access.requireViewing(caller, module);
    dueJobs.carryOut(caller.organisation().name());
    return transactions.read(() -> find(caller, module, id, modifiedSince).map(shown));
  }

  private Optional<CrmRecord> find(
      Caller caller, RecordModule module, long id, Optional<Instant> modifiedSince) {
    CrmRecord record =
        records
            .find(caller.organisation().name(), module, id)
            .orElseThrow(() -> Refusal.of(RecordErrors.unknownInPath()));
    if (!access.admits(caller, record)) {
      throw Refusal.of(RecordErrors.withoutRight(400));
    }
    boolean changed = modifiedSince.map(record.modifiedAt()::isAfter).orElse(true);
    return changed ? Optional.of(record) : Optional.empty();
  }
}
