package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Does the jobs whose time has come. Nothing runs in the background: whoever could see a job's
 * result has the jobs that are due done first, so that they are never late for anyone, not even
 * after a restart.
 */
public final class DueTerritoryJobs {

  private final TerritoryJobs jobs;
  private final Records records;
  private final RecordTerritories assigned;
  private final Territories territories;
  private final Transactions transactions;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public DueTerritoryJobs(
      TerritoryJobs jobs,
      Records records,
      RecordTerritories assigned,
      Territories territories,
      Transactions transactions,
      OrganisationTime time) {
    this.jobs = jobs;
    this.records = records;
    this.assigned = assigned;
    this.territories = territories;
    this.transactions = transactions;
    this.time = time;
  }

  /** Does all jobs of an organisation that are due. */
  public void carryOut(String organisation) {
    Instant now = time.now(organisation);
    if (jobs.due(organisation, now).isEmpty()) {
      return;
    }
    transactions.change(
        organisation,
        () -> {
          // Asked for again: another call may have done them in the meantime.
          List<TerritoryJob> due = jobs.due(organisation, now);
          due.forEach(job -> carryOut(organisation, job));
          return null;
        });
  }

  private void carryOut(String organisation, TerritoryJob job) {
    switch (job.change()) {
      case ASSIGN -> assign(organisation, job);
      case REMOVE ->
          job.territories()
              .forEach(territory -> assigned.remove(organisation, job.record(), territory));
    }
    records.changed(organisation, job.record(), job.dueAt());
    jobs.remove(organisation, job.id());
  }

  /** A territory that was deleted while the job waited is left out. */
  private void assign(String organisation, TerritoryJob job) {
    Set<Long> there =
        assigned.list(organisation, job.record()).stream()
            .map(RecordTerritory::territory)
            .collect(Collectors.toSet());
    job.territories().stream()
        .filter(territory -> !there.contains(territory))
        .filter(territory -> territories.exists(organisation, territory))
        .forEach(
            territory ->
                assigned.add(
                    organisation,
                    job.record(),
                    territory,
                    job.dueAt(),
                    OptionalLong.of(job.requestedBy())));
  }
}
