package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.journal.AnswerInspection;
import io.github.zohocrmcontract.stub.journal.Finding;
import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.journal.JournalEntry;
import io.github.zohocrmcontract.stub.journal.RecordedBody;
import io.github.zohocrmcontract.stub.journal.RequestReading;
import io.github.zohocrmcontract.stub.journal.RequestReadings;
import io.github.zohocrmcontract.stub.journal.SharedBytes;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.monitoring.Metrics;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back every answer until it has been held to the contract and stands in the journal, and
 * then sends it, or what a fault makes of it. Of the accounts server no bodies are kept, since they
 * hold secrets.
 */
final class ExchangeFilter extends RequestFilter {

  private static final Logger LOG =
      LoggerFactory.getLogger("io.github.zohocrmcontract.stub.requests");

  private static final String ACCOUNTS = "/oauth/";

  /** The journal has all of them. */
  private static final int MOST_TOLD = 3;

  /** Nothing was answered. */
  private static final int NO_STATUS = 0;

  private static final long UNNUMBERED = 0;

  /** What is no business of Zoho's. */
  private static final Set<String> OF_THE_SANDBOX = Set.of("/", "/health", "/metrics");

  private final Journal journal;
  private final RequestReadings requests;
  private final AnswerInspection answers;
  private final AnswerPolicy policy;
  private final Metrics metrics;
  private final ErrorBodies errors;
  private final Clock clock;
  private final SharedBytes bodies = new SharedBytes();

  ExchangeFilter(
      Journal journal,
      RequestReadings requests,
      AnswerInspection answers,
      AnswerPolicy policy,
      Metrics metrics,
      ErrorBodies errors,
      Clock clock) {
    this.journal = journal;
    this.requests = requests;
    this.answers = answers;
    this.policy = policy;
    this.metrics = metrics;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/sandbox/")
        || OF_THE_SANDBOX.contains(path)
        || ConsoleFilter.isOfTheConsole(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Instant receivedAt = clock.instant();
    long started = System.nanoTime();
    boolean secret = request.getRequestURI().startsWith(ACCOUNTS);
    HttpServletRequest kept = secret ? request : KeptRequest.of(request);
    HeldAnswer held = new HeldAnswer(response);
    try {
      chain.doFilter(kept, held);
    } finally {
      // Before the answer leaves, so that who has it can make the next call.
      attribute(request, ContractFilter.ADMISSION, Limits.Admission.class)
          .ifPresent(Limits.Admission::close);
    }

    Optional<Operation> operation = attribute(request, ContractFilter.OPERATION, Operation.class);
    Optional<Delivery> delivery = attribute(request, Delivery.ATTRIBUTE, Delivery.class);
    Optional<PlayedFault> fault = attribute(request, PlayedFault.ATTRIBUTE, PlayedFault.class);
    byte[] content = held.getContentAsByteArray();
    List<Finding> answerFindings =
        operation.isPresent() && delivery.map(Delivery::worked).orElse(true)
            ? answers.inspect(operation.get(), held.getStatus(), content)
            : List.of();
    if (!answerFindings.isEmpty()) {
      refuse(answerFindings, operation.get(), held);
      content = held.getContentAsByteArray();
    }
    JournalEntry unnumbered =
        entry(
            receivedAt,
            Duration.ofNanos(System.nanoTime() - started),
            kept,
            operation,
            held.getStatus(),
            delivery.map(Delivery::body).orElse(content),
            delivery,
            answerFindings);
    JournalEntry entry = journal.add(unnumbered);
    metrics.count(
        entry.operationId().orElse(null),
        entry.status(),
        fault.filter(PlayedFault::played).isPresent());
    log(entry, request);
    send(delivery, request, response, held);
  }

  private void refuse(List<Finding> findings, Operation operation, HeldAnswer held)
      throws IOException {
    List<String> sentences = findings.stream().limit(MOST_TOLD).map(Finding::sentence).toList();
    LOG.error(
        "An answer to {} with status {} is in {} places not as the contract describes it: {}",
        operation.id(),
        held.getStatus(),
        findings.size(),
        sentences);
    if (policy == AnswerPolicy.REFUSE) {
      errors.write(Refusal.of(Errors.answerOutsideTheContract(sentences)), held);
    }
  }

  private JournalEntry entry(
      Instant receivedAt,
      Duration duration,
      HttpServletRequest request,
      Optional<Operation> operation,
      int status,
      byte[] content,
      Optional<Delivery> delivery,
      List<Finding> answerFindings) {
    RequestReading reading;
    RecordedBody body;
    RecordedBody answer;
    if (request instanceof KeptRequest kept) {
      reading = requests.read(kept.observed());
      body = reading.secrets().request(kept.body(), kept.size(), bodies);
      answer = reading.secrets().answer(content, bodies);
    } else {
      reading = requests.readUninspected(KeptRequest.head(request));
      body = RecordedBody.withheld(Math.max(0, request.getContentLengthLong()));
      answer = RecordedBody.withheld(content.length);
    }
    return new JournalEntry(
        UNNUMBERED,
        receivedAt,
        duration,
        request.getMethod(),
        reading.target(),
        reading.headers(),
        body,
        operation
            .or(() -> attribute(request, OauthFilter.OPERATION, Operation.class))
            .map(Operation::id),
        attribute(request, ContractFilter.CALLER, Caller.class)
            .map(caller -> caller.organisation().name()),
        delivery.map(ExchangeFilter::status).orElse(status),
        answer,
        reading.findings(),
        answerFindings,
        attribute(request, PlayedFault.ATTRIBUTE, PlayedFault.class).map(PlayedFault::text));
  }

  private static int status(Delivery delivery) {
    return delivery.ending() == Delivery.Ending.RESET ? NO_STATUS : delivery.status();
  }

  /** In the form that log collectors read: words and their values. The query stays out. */
  private static void log(JournalEntry entry, HttpServletRequest request) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    LOG.info(
        "number={} method={} path={} operation={} organisation={} status={} milliseconds={}"
            + " findings={} fault={}",
        entry.number(),
        entry.method(),
        DataCentreFilter.pathAsSent(request),
        entry.operationId().orElse("-"),
        entry.organisation().orElse("-"),
        entry.status(),
        entry.duration().toMillis(),
        entry.findings().size(),
        entry.fault().map(fault -> '"' + fault + '"').orElse("-"));
  }

  private static void send(
      Optional<Delivery> delivery,
      HttpServletRequest request,
      HttpServletResponse response,
      HeldAnswer held)
      throws IOException {
    if (delivery.isEmpty()) {
      held.copyBodyToResponse();
      return;
    }
    Delivery wanted = delivery.get();
    Connection connection = (Connection) request.getAttribute(Connection.ATTRIBUTE);
    if (wanted.ending() == Delivery.Ending.RESET) {
      connection.reset();
      return;
    }
    response.resetBuffer();
    response.setStatus(wanted.status());
    if (wanted.body().length > 0) {
      response.setContentType(wanted.contentType());
      response.setContentLength(wanted.body().length);
    }
    if (wanted.ending() == Delivery.Ending.CUT_OFF) {
      response.getOutputStream().write(wanted.body(), 0, wanted.sent());
      response.flushBuffer();
      connection.close();
    } else {
      response.getOutputStream().write(wanted.body());
      response.flushBuffer();
    }
  }

  private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
    return Optional.ofNullable(type.cast(request.getAttribute(name)));
  }
}
