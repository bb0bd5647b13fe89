package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Parameter;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.storage.Remembered;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question as it was answered before, as long as nothing has changed and the answer does
 * not depend on the time. It is the innermost filter: who calls, the limits, the faults and the
 * journal have their turn each time.
 */
final class RepeatedAnswerFilter extends RequestFilter {

  /** How much is kept, in bytes. */
  private static final long MOST = 8_000_000;

  /** About what an answer takes besides texts and its body, in bytes. */
  private static final int WITHOUT_TEXTS = 500;

  private static final int FIRST_ERROR = 400;

  private final Remembered<Question, KnownAnswer> known;

  /**
   * @param changes what is changed in the database
   */
  RepeatedAnswerFilter(Changes changes) {
    this.known = new Remembered<>(changes, MOST, RepeatedAnswerFilter::weight);
  }

  private static int weight(Question question, KnownAnswer answer) {
    return WITHOUT_TEXTS + question.characters() + answer.body().length;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // Nobody holds back what the console gets.
    return !request.getMethod().equals("GET")
        || request.getAttribute(ContractFilter.OPERATION) == null
        || ConsoleFilter.isOfTheConsole(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Remembered<Question, KnownAnswer>.Place place = known.at(Question.of(request));
    HeldAnswer held = HeldAnswer.in(response);
    Optional<KnownAnswer> before = place.found();
    if (before.isPresent()) {
      before.get().giveTo(held);
      return;
    }
    chain.doFilter(request, response);
    if (held.getStatus() < FIRST_ERROR && !NotedTime.wasAsked(request)) {
      KnownAnswer answer = KnownAnswer.of(held);
      place.keep(answer);
      // Those outside need not copy it another time.
      held.give(answer.body());
    }
  }

  /** All that an answer depends on, besides the database and the time. */
  private record Question(String operationId, String uri, List<String> values, Caller caller) {

    static Question of(HttpServletRequest request) {
      Operation operation = (Operation) request.getAttribute(ContractFilter.OPERATION);
      List<String> values = new ArrayList<>(operation.parameters().size());
      for (Parameter parameter : operation.parameters()) {
        values.add(value(parameter, request));
      }
      return new Question(
          operation.id(),
          request.getRequestURI(),
          values,
          (Caller) request.getAttribute(ContractFilter.CALLER));
    }

    /**
     * Enough to tell most questions apart, and found by less work than all of it. The organisation
     * belongs to it: those made from one seed have the same users and are asked the same.
     */
    @Override
    public int hashCode() {
      int asked = 31 * uri.hashCode() + values.hashCode();
      int by = 31 * caller.organisation().name().hashCode() + Long.hashCode(caller.userId());
      return 31 * asked + by;
    }

    int characters() {
      return uri.length() + values.stream().mapToInt(String::length).sum();
    }

    private static String value(Parameter parameter, HttpServletRequest request) {
      return switch (parameter.place()) {
        case "query" -> {
          String[] values = request.getParameterValues(parameter.name());
          yield values == null ? "" : "=" + String.join(",", values);
        }
        case "header" -> {
          String header = request.getHeader(parameter.name());
          yield header == null ? "" : "=" + header;
        }
        // It stands in the address.
        default -> "";
      };
    }
  }

  private record KnownAnswer(int status, @Nullable String contentType, byte[] body) {

    static KnownAnswer of(HeldAnswer held) {
      return new KnownAnswer(held.getStatus(), held.getContentType(), held.getContentAsByteArray());
    }

    void giveTo(HeldAnswer held) {
      held.setStatus(status);
      if (contentType != null) {
        held.setContentType(contentType);
      }
      held.give(body);
    }
  }
}
