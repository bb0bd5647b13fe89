package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Mismatch;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Parameter;
import io.github.zohocrmcontract.stub.contract.Schema;
import io.github.zohocrmcontract.stub.contract.SchemaWalk;
import io.github.zohocrmcontract.stub.contract.Words;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Holds requests that control the sandbox to their description, after a look at where they come
 * from: another machine, and a page of another site in a browser on this one, are refused.
 */
public final class SandboxFilter extends RequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxFilter.class);

  /** What the addresses of the control begin with. */
  static final String BASE = "/sandbox/v1";

  private final Contract contract;
  private final ErrorBodies errors;
  private final SandboxAccess access;
  private final BodyCheck bodies = new BodyCheck();
  private final ParameterCheck parameters = new ParameterCheck();
  private final BodyReader bodyReader = new BodyReader();

  SandboxFilter(Contract contract, ErrorBodies errors, SandboxAccess access) {
    this.contract = contract;
    this.errors = errors;
    this.access = access;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(BASE + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setCharacterEncoding("UTF-8");
    try {
      HttpServletRequest checked = check(request);
      chain.doFilter(checked, response);
    } catch (Refusal refusal) {
      errors.write(refusal, response);
    } catch (RuntimeException failure) {
      LOG.error("A call failed before it reached its operation", failure);
      errors.write(Refusal.of(Errors.internalError()), response);
    }
  }

  private HttpServletRequest check(HttpServletRequest request) throws IOException {
    Optional<String> objection = access.objection(request);
    if (objection.isPresent()) {
      throw forbidden(objection.get());
    }
    Operation operation =
        contract
            .match(request.getRequestURI().substring(BASE.length()))
            .orElseThrow(() -> Refusal.of(Errors.invalidUrlPattern()))
            .operation(request.getMethod())
            .orElseThrow(() -> Refusal.of(Errors.invalidRequestMethod()));
    Optional<JsonNode> body =
        operation.body().isPresent() ? Optional.of(readBody(request)) : Optional.empty();
    refuseUnknownParameters(operation, request);
    parameters.check(operation, request);
    if (body.isEmpty()) {
      return request;
    }
    checkBody(operation.body().get(), body.get());
    return new CheckedRequest(request, bodyReader.withoutFaultyItems(body.get(), ItemFaults.NONE));
  }

  /** Only as JSON, unlike by Zoho: other types a page of another site may send without asking. */
  private JsonNode readBody(HttpServletRequest request) throws IOException {
    if (!BodyReader.isDeclaredAsJson(request)) {
      throw Refusal.of(
          Errors.invalidRequest()
              .withMessage("Send the body with Content-Type: application/json."));
    }
    return bodyReader.parse(bodyReader.read(request));
  }

  private void checkBody(Schema schema, JsonNode body) {
    try {
      ItemFaults faults = bodies.check(schema, body);
      if (!faults.byPosition().isEmpty()) {
        throw Refusal.of(faults.byPosition().values().iterator().next());
      }
    } catch (Refusal refusal) {
      throw Refusal.of(inSentences(refusal.errors().get(0), schema, body));
    }
    refuseMismatches(schema, body);
  }

  /** Says of a value what is wrong with it and what to do, which Zoho's words leave open. */
  private static ZohoError inSentences(ZohoError error, Schema schema, JsonNode body) {
    return SchemaWalk.compare(schema, body).stream()
        .filter(mismatch -> mismatch.path().equals(error.details().get("json_path")))
        .findFirst()
        .map(mismatch -> error.withMessage(mismatch.problem() + " " + mismatch.remedy()))
        .orElse(error);
  }

  /** Unlike Zoho: a filter that is misspelt or empty would remove more than was meant. */
  private static void refuseUnknownParameters(Operation operation, HttpServletRequest request) {
    List<String> known =
        operation.parameters().stream()
            .filter(parameter -> parameter.place().equals("query"))
            .map(Parameter::name)
            .toList();
    try {
      for (String name : Collections.list(request.getParameterNames())) {
        if (!known.contains(name)) {
          throw invalid(
              Map.of("param_name", name),
              "There is no parameter " + name + "." + Words.meant(name, known));
        }
        if (request.getParameter(name).isEmpty()) {
          throw invalid(
              Map.of("param_name", name),
              "The parameter " + name + " is empty. Give it a value, or leave it out.");
        }
      }
    } catch (InvalidParameterException undecodable) {
      throw Refusal.of(Errors.invalidRequest());
    }
  }

  /** Unlike Zoho, too: a misspelt key is told, instead of passed over. */
  private static void refuseMismatches(Schema schema, JsonNode body) {
    for (Mismatch mismatch : SchemaWalk.compare(schema, body)) {
      if (mismatch.kind() == Mismatch.Kind.FORBIDDEN
          || mismatch.kind() == Mismatch.Kind.UNKNOWN_KEY) {
        String[] steps = mismatch.path().split("\\.");
        throw invalid(
            Map.of(
                "api_name",
                steps[steps.length - 1].replaceFirst("\\[.*", ""),
                "json_path",
                mismatch.path()),
            mismatch.problem() + " " + mismatch.remedy());
      }
    }
  }

  private static Refusal invalid(Map<String, Object> details, String message) {
    return Refusal.of(Errors.invalidData(details, message));
  }

  private static Refusal forbidden(String message) {
    return Refusal.of(new ZohoError(403, "FORBIDDEN", Map.of(), message));
  }
}
