package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Looks records up. */
public final class RecordDirectory {

  private final Records records;
  private final RecordAccess access;
  private final DueTerritoryJobs dueJobs;

  /** Looks up among these records. */
  public RecordDirectory(Records records, RecordAccess access, DueTerritoryJobs dueJobs) {
    this.records = records;
    this.access = access;
    this.dueJobs = dueJobs;
  }

  /**
   * One record.
   *
   * @param moduleName the module as the path names it
   * @return empty if it was not changed since the moment
   * @throws Refusal if there is no such record, or the caller may not read it
   */
  public Optional<CrmRecord> get(
      Caller caller, String moduleName, long id, Optional<Instant> modifiedSince) {
    RecordModule module =
        RecordModule.named(moduleName).orElseThrow(() -> Refusal.of(RecordErrors.unknownModule()));
    access.requireViewing(caller, module);
    String organisation = caller.organisation().name();
    dueJobs.carryOut(organisation);
    CrmRecord record =
        records
            .find(organisation, module, id)
            .orElseThrow(() -> Refusal.of(RecordErrors.unknownInPath()));
    if (!access.admits(caller, record)) {
      throw Refusal.of(RecordErrors.withoutRight(400));
    }
    boolean changed = modifiedSince.map(record.modifiedAt()::isAfter).orElse(true);
    return changed ? Optional.of(record) : Optional.empty();
  }
}
