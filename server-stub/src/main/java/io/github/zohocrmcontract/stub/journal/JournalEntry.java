package io.github.zohocrmcontract.stub.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request and how it was answered. Access tokens, refresh tokens and client secrets are left out;
 * personal data such as names and e-mail addresses is kept, since this is a sandbox.
 *
 * @param number counts requests from 1; it goes on when old entries are dropped or cleared
 * @param receivedAt when it came
 * @param duration how long it took until the answer was ready to be sent
 * @param method its HTTP method
 * @param target path and query as they were sent
 * @param headers its headers by name in lower case
 * @param body its body
 * @param operationId the operation of the contract that it matched; empty if none
 * @param organisation the organisation that its token selected; empty if none
 * @param status the HTTP status of the answer
 * @param answer the body of the answer
 * @param findings what of the request is not as the contract describes it
 * @param answerFindings what of the answer is not; empty unless the stub has a fault of its own
 * @param fault the fault that was played, and whether the work was done; empty if none was asked
 *     for
 */
public record JournalEntry(
    long number,
    Instant receivedAt,
    Duration duration,
    String method,
    String target,
    Map<String, List<String>> headers,
    RecordedBody body,
    Optional<String> operationId,
    Optional<String> organisation,
    int status,
    RecordedBody answer,
    List<Finding> findings,
    List<Finding> answerFindings,
    Optional<String> fault) {

  /** Keeps copies that nobody can change. */
  public JournalEntry {
    headers = Map.copyOf(headers);
    findings = List.copyOf(findings);
    answerFindings = List.copyOf(answerFindings);
  }

  /** The same with a number. */
  JournalEntry numbered(long given) {
    return new JournalEntry(
        given,
        receivedAt,
        duration,
        method,
        target,
        headers,
        body,
        operationId,
        organisation,
        status,
        answer,
        findings,
        answerFindings,
        fault);
  }

  /** Whether the request broke the contract; what Zoho tolerates does not count. */
  public boolean brokeTheContract() {
    return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  long weight() {
    return (long) body.weight() + answer.weight();
  }
}
