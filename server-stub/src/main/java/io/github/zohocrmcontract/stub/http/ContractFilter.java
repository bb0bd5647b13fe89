package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.caches.LastUsed;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.PathTemplate;
import io.github.zohocrmcontract.stub.contract.SecurityAlternatives;
import io.github.zohocrmcontract.stub.contract.Versions;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.limits.Usage;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Holds every request to the contract before a controller sees it: URL, method, version, token and
 * scopes, limits, path, parameters and body, in this order.
 */
public final class ContractFilter extends RequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ContractFilter.class);

  /** Where the caller is kept while a request is answered. */
  static final String CALLER = ContractFilter.class.getName() + ".caller";

  /** Where the operation is kept that a request matched. */
  static final String OPERATION = ContractFilter.class.getName() + ".operation";

  /** Where it is kept that the call was let in, to be closed when it is answered. */
  static final String ADMISSION = ContractFilter.class.getName() + ".admission";

  /** How many credits are left, from half of them on. */
  private static final String CREDITS_REMAINING = "X-API-CREDITS-REMAINING";

  /** Where it is kept what is wrong with single items of the body. */
  static final String ITEM_FAULTS = ContractFilter.class.getName() + ".itemFaults";

  /** How many addresses are read once, and how long they are at most. */
  private static final int MOST_ADDRESSES = 500;

  private static final int LONGEST_ADDRESS = 500;

  /**
   * Zoho's SDKs ask these before other calls and give up on an error. They are no part of the
   * contract; the answer says that there is nothing.
   */
  private static final Set<String> ASKED_BY_SDKS = Set.of("/org", "/settings/fields");

  private final Contract contract;
  private final CallerCheck callers;
  private final Limits limits;
  private final ErrorBodies errors;
  private final LastUsed<String, Address> addresses =
      new LastUsed<>(MOST_ADDRESSES, uri -> uri.length() <= LONGEST_ADDRESS);
  private final Function<String, Address> addressReader;
  private final ParameterCheck parameters = new ParameterCheck();
  private final BodyCheck bodies = new BodyCheck();
  private final BodyReader bodyReader = new BodyReader();

  ContractFilter(Contract contract, CallerCheck callers, Limits limits, ErrorBodies errors) {
    this.contract = contract;
    this.addressReader = uri -> Address.of(uri, contract);
    this.callers = callers;
    this.limits = limits;
    this.errors = errors;
  }

  /** The accounts server and the control of the sandbox have filters of their own. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(OauthFilter.BASE + "/")
        || request.getRequestURI().startsWith(SandboxFilter.BASE + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setCharacterEncoding("UTF-8");
    try {
      Optional<HttpServletRequest> checked = check(request, response);
      if (checked.isPresent()) {
        chain.doFilter(checked.get(), response);
      }
    } catch (Refusal refusal) {
      errors.write(refusal, response);
    } catch (RuntimeException failure) {
      LOG.error("A call failed before it reached its operation", failure);
      errors.write(Refusal.of(Errors.internalError()), response);
    }
  }

  /** The request to go on with; empty if it has been answered. */
  private Optional<HttpServletRequest> check(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Address address = addresses.get(request.getRequestURI(), addressReader);
    if (ASKED_BY_SDKS.contains(address.path()) && request.getMethod().equals("GET")) {
      checkVersion(contract.versions(), address.version());
      request.setAttribute(CALLER, callers.check(request));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return Optional.empty();
    }
    return Optional.of(checkOperation(request, response, address));
  }

  private HttpServletRequest checkOperation(
      HttpServletRequest request, HttpServletResponse response, Address address)
      throws IOException {
    Operation operation =
        address
            .template()
            .orElseThrow(() -> Refusal.of(Errors.invalidUrlPattern()))
            .operation(request.getMethod())
            .orElseThrow(() -> Refusal.of(Errors.invalidRequestMethod()));
    request.setAttribute(OPERATION, operation);
    checkVersion(operation.versions(), address.version());
    Caller caller = callers.check(request, scopes(operation, address));
    request.setAttribute(CALLER, caller);
    if (!ConsoleFilter.isOfTheConsole(request)) {
      admit(caller.organisation().name(), operation, request, response);
    }
    checkPath(operation, address.values());
    // Before the parameters: asking the container for them would make it read the body as a form.
    Optional<byte[]> body =
        operation.body().isPresent() ? Optional.of(bodyReader.read(request)) : Optional.empty();
    parameters.check(operation, request);
    HttpServletRequest checked = request;
    if (body.isPresent()) {
      JsonNode json = bodyReader.parse(body.get());
      ItemFaults faults = bodies.check(operation.body().get(), json);
      checked = new CheckedRequest(request, bodyReader.withoutFaultyItems(json, faults));
      checked.setAttribute(ITEM_FAULTS, faults);
    }
    return checked;
  }

  private void admit(
      String organisation,
      Operation operation,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      request.setAttribute(ADMISSION, limits.admit(organisation, operation.id()));
    } finally {
      Optional<Usage> usage = limits.usage(organisation);
      if (usage.isPresent() && usage.get().shown().isPresent()) {
        response.setHeader(CREDITS_REMAINING, Long.toString(usage.get().shown().getAsLong()));
      }
    }
  }

  private static void checkVersion(Versions versions, String version) {
    if (versions.include(version)) {
      return;
    }
    if (versions.areYoungerThan(version)) {
      throw Refusal.of(Errors.apiNotSupported(versions.oldest()));
    }
    throw Refusal.of(Errors.invalidUrlPattern());
  }

  /** On records, a token for one module is good for that module only. */
  private static SecurityAlternatives scopes(Operation operation, Address address) {
    Optional<String> module = address.module();
    return module.isPresent() ? operation.security().ofModule(module.get()) : operation.security();
  }

  private static void checkPath(Operation operation, Map<Integer, PathTemplate.PathValue> values) {
    values.forEach(
        (index, value) -> {
          if (operation.pathParameter(value.name()).schema().isIdentifier()
              && !Identifiers.isPossible(value.value())) {
            throw Refusal.of(Errors.unknownInPath(index));
          }
        });
  }
}
