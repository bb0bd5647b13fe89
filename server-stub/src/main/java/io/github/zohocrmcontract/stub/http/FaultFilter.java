package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.contract.Answer;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Schema;
import io.github.zohocrmcontract.stub.faults.AnswerChange;
import io.github.zohocrmcontract.stub.faults.DocumentedErrors;
import io.github.zohocrmcontract.stub.faults.DocumentedErrors.DocumentedError;
import io.github.zohocrmcontract.stub.faults.Effect;
import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.faults.FaultText;
import io.github.zohocrmcontract.stub.faults.FaultableCall;
import io.github.zohocrmcontract.stub.faults.Faults;
import io.github.zohocrmcontract.stub.faults.Moment;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the fault that a header or a rule asks for, on requests that are good. A header is heeded
 * from those only who may control the sandbox. What goes out is sent by {@link ExchangeFilter}.
 */
final class FaultFilter extends RequestFilter {

  /** The header that asks for a fault, in the words of {@link FaultText}. */
  static final String HEADER = "X-Sandbox-Fault";

  private static final int FIRST_ERROR = 400;
  private static final int GATEWAY = 502;
  private static final byte[] GATEWAY_PAGE =
      "<html>\n<head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body>\n</html>\n"
          .getBytes(StandardCharsets.UTF_8);

  private final Faults faults;
  private final SandboxAccess access;
  private final BatchFaults batches;
  private final Pause pause;
  private final ErrorBodies errors;
  private final JsonMapper json;

  FaultFilter(
      Faults faults, SandboxAccess access, Pause pause, ErrorBodies errors, JsonMapper json) {
    this.faults = faults;
    this.access = access;
    this.batches = new BatchFaults(json);
    this.pause = pause;
    this.errors = errors;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getAttribute(ContractFilter.OPERATION) == null
        || ConsoleFilter.isOfTheConsole(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Operation operation = (Operation) request.getAttribute(ContractFilter.OPERATION);
    Optional<Fault> fault;
    try {
      fault = wanted(request, operation);
    } catch (IllegalArgumentException unusable) {
      errors.write(Refusal.of(Errors.unusableFault(unusable.getMessage())), response);
      return;
    }
    if (fault.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    new Play(fault.get(), operation, request, response, chain).run();
  }

  private Optional<Fault> wanted(HttpServletRequest request, Operation operation)
      throws IOException {
    String header = request.getHeader(HEADER);
    if (header != null && access.admits(request)) {
      Fault fault = FaultText.parse(header);
      if (!faults.isPossible(fault, operation.id())) {
        throw new IllegalArgumentException(
            operation.id()
                + " does not document "
                + fault.text()
                + ". "
                + faults.possible(fault, List.of(operation)));
      }
      if (fault.effect() instanceof Effect.PartialFailure partial) {
        checkPositions(fault, partial, batches.size(operation, request));
      }
      return Optional.of(fault);
    }
    Caller caller = (Caller) request.getAttribute(ContractFilter.CALLER);
    return faults.next(
        new FaultableCall(
            operation.id(),
            caller.organisation().name(),
            request.getMethod(),
            Address.withoutVersion(request.getRequestURI())));
  }

  private static void checkPositions(Fault fault, Effect.PartialFailure partial, int size) {
    if (partial.positions().stream().anyMatch(position -> position >= size)) {
      throw new IllegalArgumentException(
          fault.text()
              + " names an object that the request does not have. It has "
              + size
              + ", counted from 0.");
    }
  }

  /** One fault on one request. */
  private final class Play {

    private final Fault fault;
    private final Operation operation;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final FilterChain chain;
    private final HeldAnswer held;

    Play(
        Fault fault,
        Operation operation,
        HttpServletRequest request,
        HttpServletResponse response,
        FilterChain chain) {
      this.fault = fault;
      this.operation = operation;
      this.request = request;
      this.response = response;
      this.chain = chain;
      this.held = HeldAnswer.in(response);
    }

    void run() throws ServletException, IOException {
      Effect effect = fault.effect();
      if (effect instanceof Effect.Latency latency) {
        delay(latency.delay());
      } else if (effect instanceof Effect.PartialFailure partial) {
        fail(partial);
      } else if (effect instanceof Effect.UnknownKey) {
        work();
        change(AnswerChange::withUnknownKey, "the answer is no object");
      } else if (effect instanceof Effect.UnknownValue value) {
        work();
        Optional<Schema> schema =
            Optional.ofNullable(operation.answers().get(held.getStatus())).flatMap(Answer::body);
        change(
            answer ->
                schema.flatMap(each -> AnswerChange.withUnknownValue(each, answer, value.key())),
            "the answer has no such value with an open vocabulary");
      } else {
        boolean worked = fault.moment() == Moment.AFTER;
        if (worked) {
          work();
        }
        replace(effect, worked);
      }
    }

    private void work() throws ServletException, IOException {
      chain.doFilter(request, response);
    }

    private void delay(Duration delay) throws ServletException, IOException {
      try {
        if (fault.moment() == Moment.BEFORE) {
          pause.last(delay);
        }
        work();
        if (fault.moment() == Moment.AFTER) {
          pause.last(delay);
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
      played(true);
    }

    private void fail(Effect.PartialFailure partial) throws ServletException, IOException {
      Optional<Delivery> delivery =
          batches.play(operation, partial, request, response, held, chain);
      delivery.ifPresent(this::deliver);
      if (delivery.isPresent() || request.getAttribute(BatchFaults.PLAYED) != null) {
        played(true);
      } else {
        notPlayed("the request has no such object, or was refused as a whole");
      }
    }

    private void change(Function<JsonNode, Optional<JsonNode>> change, String reason) {
      Optional<JsonNode> changed = parse(held.getContentAsByteArray()).flatMap(change);
      if (changed.isEmpty()) {
        notPlayed(reason);
        return;
      }
      deliver(
          Delivery.whole(
              true,
              held.getStatus(),
              ErrorBodies.MEDIA_TYPE,
              json.writeValueAsBytes(changed.get())));
      played(true);
    }

    private Optional<JsonNode> parse(byte[] content) {
      try {
        return content.length == 0 ? Optional.empty() : Optional.of(json.readTree(content));
      } catch (JacksonException noJson) {
        return Optional.empty();
      }
    }

    private void replace(Effect effect, boolean worked) {
      if (effect instanceof Effect.Reset) {
        deliver(Delivery.reset(worked));
      } else if (effect instanceof Effect.BadGateway) {
        deliver(Delivery.whole(worked, GATEWAY, "text/html;charset=UTF-8", GATEWAY_PAGE));
      } else if (effect instanceof Effect.Answering error) {
        DocumentedError documented =
            DocumentedErrors.find(operation, error.code(), error.example()).orElseThrow();
        deliver(
            Delivery.whole(
                worked,
                documented.status(),
                ErrorBodies.MEDIA_TYPE,
                json.writeValueAsBytes(documented.body())));
      } else if (effect instanceof Effect.CutOff cutOff) {
        int status = worked ? held.getStatus() : success().status();
        byte[] body = worked ? held.getContentAsByteArray() : example(success());
        if (body.length == 0) {
          notPlayed("the answer has no body");
          return;
        }
        int sent = Math.min(cutOff.bytes().orElse(body.length / 2), body.length - 1);
        deliver(
            new Delivery(
                worked, status, ErrorBodies.MEDIA_TYPE, body, Delivery.Ending.CUT_OFF, sent));
      }
      played(worked);
    }

    private Answer success() {
      return operation.answers().values().stream()
          .filter(answer -> answer.status() < FIRST_ERROR && !answer.examples().isEmpty())
          .findFirst()
          .orElseThrow();
    }

    private byte[] example(Answer answer) {
      return json.writeValueAsBytes(answer.examples().values().iterator().next());
    }

    private void deliver(Delivery delivery) {
      request.setAttribute(Delivery.ATTRIBUTE, delivery);
    }

    private void played(boolean worked) {
      String work =
          worked
              ? "; the operation ran and made " + held.getStatus()
              : "; the operation did not run";
      request.setAttribute(PlayedFault.ATTRIBUTE, new PlayedFault(fault.text() + work, true));
    }

    private void notPlayed(String reason) {
      request.setAttribute(
          PlayedFault.ATTRIBUTE, new PlayedFault(fault.text() + "; not played: " + reason, false));
    }
  }
}
