package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.records.DueTerritoryJobs;
import io.github.zohocrmcontract.stub.records.TerritoryJob;
import io.github.zohocrmcontract.stub.records.TerritoryJobs;
import io.github.zohocrmcontract.stub.sandbox.api.JobsApi;
import io.github.zohocrmcontract.stub.sandbox.model.Job;
import io.github.zohocrmcontract.stub.sandbox.model.JobsAnswer;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.TransferJob;
import io.github.zohocrmcontract.stub.users.TransferJobs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The jobs over HTTP. */
@RestController
public class JobsController implements JobsApi {

  /** Most of either kind that are told. */
  private static final int MOST = 200;

  private final SandboxOrganisations organisations;
  private final TransferJobs transfers;
  private final TerritoryJobs changes;
  private final DueTerritoryJobs dueChanges;
  private final Transactions transactions;

  JobsController(
      SandboxOrganisations organisations,
      TransferJobs transfers,
      TerritoryJobs changes,
      DueTerritoryJobs dueChanges,
      Transactions transactions) {
    this.organisations = organisations;
    this.transfers = transfers;
    this.changes = changes;
    this.dueChanges = dueChanges;
    this.transactions = transactions;
  }

  @Override
  public ResponseEntity<JobsAnswer> getJobs(String organisation) {
    String name = organisations.get(organisation).name();
    organisations.ifThere(
        name,
        () -> {
          dueChanges.carryOut(name);
          return name;
        });
    return ResponseEntity.ok(new JobsAnswer(transactions.read(() -> jobs(name))));
  }

  private List<Job> jobs(String name) {
    Instant now = organisations.now(name);
    return Stream.concat(
            transfers.newest(name, MOST).stream().map(job -> model(job, now)),
            changes.newest(name, MOST).stream().map(JobsController::model))
        .sorted(Comparator.comparingLong((Job job) -> Long.parseLong(job.getId())).reversed())
        .toList();
  }

  private static Job model(TransferJob job, Instant now) {
    Job model = new Job(Long.toString(job.id()), "transfer_and_delete", job.status(now));
    model.setUser(Long.toString(job.userId()));
    if (now.isBefore(job.doneAt())) {
      model.setDueAt(job.doneAt().atOffset(ZoneOffset.UTC));
    }
    return model;
  }

  private static Job model(TerritoryJob job) {
    String kind =
        switch (job.change()) {
          case ASSIGN -> "assign_territories";
          case REMOVE -> "remove_territories";
        };
    Job model = new Job(Long.toString(job.id()), kind, "pending");
    model.setRecord(Long.toString(job.record()));
    model.setTerritories(job.territories().stream().map(String::valueOf).toList());
    model.setDueAt(job.dueAt().atOffset(ZoneOffset.UTC));
    return model;
  }
}
