package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Words;
import io.github.zohocrmcontract.stub.journal.Finding;
import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.journal.JournalEntry;
import io.github.zohocrmcontract.stub.journal.RecordedBody;
import io.github.zohocrmcontract.stub.sandbox.api.JournalApi;
import io.github.zohocrmcontract.stub.sandbox.model.JournalAnswer;
import io.github.zohocrmcontract.stub.sandbox.model.JournalBody;
import io.github.zohocrmcontract.stub.sandbox.model.JournalFinding;
import io.github.zohocrmcontract.stub.sandbox.model.JournalRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The journal over HTTP. */
@RestController
public class JournalController implements JournalApi {

  private final Journal journal;
  private final List<String> operations;

  JournalController(Journal journal, Contract contract) {
    this.journal = journal;
    this.operations =
        Stream.of(contract, Contract.load("oauth"))
            .flatMap(each -> each.operations().stream())
            .map(Operation::id)
            .toList();
  }

  @Override
  public ResponseEntity<JournalAnswer> getJournal(
      String organisation,
      String operation,
      Integer status,
      Boolean broken,
      Long after,
      Integer newest) {
    List<JournalEntry> fitting =
        journal.requests(
            isOf(organisation)
                .and(isOn(operation))
                .and(entry -> status == null || entry.status() == status)
                .and(entry -> broken == null || entry.brokeTheContract() == broken)
                .and(entry -> entry.number() > after));
    return ResponseEntity.ok(
        new JournalAnswer(
            fitting.stream()
                .skip(Math.max(0, fitting.size() - newest))
                .map(JournalController::model)
                .toList(),
            fitting.size()));
  }

  @Override
  public ResponseEntity<Void> deleteJournal(String organisation) {
    journal.clear(isOf(organisation));
    return ResponseEntity.noContent().build();
  }

  private static Predicate<JournalEntry> isOf(String organisation) {
    return entry ->
        organisation == null || entry.organisation().filter(organisation::equals).isPresent();
  }

  /** An operation that is not there is refused: a test would find no request, and be content. */
  private Predicate<JournalEntry> isOn(String operation) {
    if (operation != null && !operations.contains(operation)) {
      throw SandboxErrors.invalidParameter(
          "operation",
          "There is no operation " + operation + "." + Words.meant(operation, operations));
    }
    return entry -> operation == null || entry.operationId().filter(operation::equals).isPresent();
  }

  private static JournalRequest model(JournalEntry entry) {
    JournalRequest model =
        new JournalRequest(
            entry.number(),
            entry.receivedAt().atOffset(ZoneOffset.UTC),
            entry.duration().toMillis(),
            entry.method(),
            entry.target(),
            entry.headers(),
            model(entry.body()),
            entry.status(),
            model(entry.answer()),
            entry.brokeTheContract(),
            model(entry.findings()),
            model(entry.answerFindings()));
    model.setOperation(entry.operationId().orElse(null));
    model.setOrganisation(entry.organisation().orElse(null));
    model.setFault(entry.fault().orElse(null));
    return model;
  }

  private static JournalBody model(RecordedBody body) {
    return new JournalBody(body.text(), body.bytes(), body.cut());
  }

  private static List<JournalFinding> model(List<Finding> findings) {
    return findings.stream().map(JournalController::model).toList();
  }

  private static JournalFinding model(Finding finding) {
    JournalFinding model =
        new JournalFinding(
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.place(),
            finding.problem(),
            finding.remedy(),
            finding.spec().pointer());
    model.setFile(finding.spec().file().orElse(null));
    model.setProvenance(finding.provenance().orElse(null));
    return model;
  }
}
