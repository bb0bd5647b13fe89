package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.JsonNode;

/**
 * Holds requests that control the sandbox to their description, after a look at where they come
 * from: another machine, and a page of another site in a browser on this one, are refused.
 */
public final class SandboxFilter extends OncePerRequestFilter {

  /** What the addresses of the control begin with. */
  static final String BASE = "/sandbox/v1";

  private final Contract contract;
  private final ErrorBodies errors;
  private final SandboxAccess access;
  private final BodyCheck bodies = new BodyCheck();
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
      logger.error("A call failed before it reached its operation", failure);
      errors.write(Refusal.of(Errors.internalError()), response);
    }
  }

  private HttpServletRequest check(HttpServletRequest request) throws IOException {
    if (!access.admits(request)) {
      throw forbidden(
          "The control of the sandbox answers callers on its own machine only. Start the stub with"
              + " --sandbox-from-anywhere to change that.");
    }
    if (!isOfTheSamePage(request)) {
      throw forbidden("A page of another site may not control the sandbox.");
    }
    Operation operation =
        contract
            .match(request.getRequestURI().substring(BASE.length()))
            .orElseThrow(() -> Refusal.of(Errors.invalidUrlPattern()))
            .operation(request.getMethod())
            .orElseThrow(() -> Refusal.of(Errors.invalidRequestMethod()));
    if (operation.body().isEmpty()) {
      return request;
    }
    JsonNode body = bodyReader.parse(bodyReader.read(request));
    ItemFaults faults = bodies.check(operation.body().get(), body);
    if (!faults.byPosition().isEmpty()) {
      throw Refusal.of(faults.byPosition().values().iterator().next());
    }
    return new CheckedRequest(request, bodyReader.withoutFaultyItems(body, faults));
  }

  private static Refusal forbidden(String message) {
    return Refusal.of(new ZohoError(403, "FORBIDDEN", Map.of(), message));
  }

  /** Browsers name the page from which a script calls; other clients name none. */
  private static boolean isOfTheSamePage(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null || origin.equals("http://" + request.getHeader("Host"));
  }
}
