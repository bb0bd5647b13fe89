package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.records.CrmRecord;
import io.github.zohocrmcontract.stub.records.LeadTerritories;
import io.github.zohocrmcontract.stub.records.RecordTerritories;
import io.github.zohocrmcontract.stub.records.Records;
import io.github.zohocrmcontract.stub.records.TerritoryJob;
import io.github.zohocrmcontract.stub.records.TerritoryJobs;
import java.util.OptionalLong;

/** Makes the records of an organisation, and whether its leads have territories. */
public final class RecordSeeder {

  private final Records records;
  private final RecordTerritories territories;
  private final TerritoryJobs jobs;
  private final LeadTerritories leadTerritories;

  /** Puts records into what is stored. */
  public RecordSeeder(
      Records records,
      RecordTerritories territories,
      TerritoryJobs jobs,
      LeadTerritories leadTerritories) {
    this.records = records;
    this.territories = territories;
    this.jobs = jobs;
    this.leadTerritories = leadTerritories;
  }

  void plant(Seed seed) {
    if (seed.leadsHaveTerritories()) {
      leadTerritories.switchOn(seed.organisation());
    }
    seed.records().forEach(record -> plant(seed.organisation(), record));
  }

  private void plant(String organisation, SeedRecord record) {
    long id = Long.parseLong(record.id());
    records.add(
        organisation,
        new CrmRecord(
            record.module(),
            id,
            record.name(),
            Long.parseLong(record.owner()),
            record.locked(),
            record.modifiedTime().toInstant()));
    for (SeedRecord.Assigned territory : record.territories()) {
      territories.add(
          organisation,
          id,
          Long.parseLong(territory.id()),
          territory.time().toInstant(),
          territory.by() == null
              ? OptionalLong.empty()
              : OptionalLong.of(Long.parseLong(territory.by())));
    }
    if (record.pending() != null) {
      jobs.add(organisation, job(id, record.pending()));
    }
  }

  private static TerritoryJob job(long record, SeedRecord.Pending pending) {
    return new TerritoryJob(
        Long.parseLong(pending.id()),
        record,
        pending.change(),
        pending.territories().stream().map(Long::valueOf).toList(),
        Long.parseLong(pending.by()),
        pending.due().toInstant());
  }
}
