package io.github.zohocrmcontract.stub.journal;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.PathTemplate;
import io.github.zohocrmcontract.stub.contract.Provenance;
import io.github.zohocrmcontract.stub.contract.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells all that is wrong with a request, also what Zoho or this stub puts up with, so that a
 * client can be brought to what the contract promises. It refuses nothing.
 */
public final class RequestInspection {

  private static final Pattern API_PATH = Pattern.compile("/crm/([^/]+)(/.*)");
  private static final String PATHS = "/paths";
  private static final String SERVERS = "/servers/0";
  private static final String AUTHORIZATION = "header Authorization";
  private static final String SCHEME = "Zoho-oauthtoken";
  private static final String SCHEME_POINTER =
      "/components/securitySchemes/zohoAuthorizationHeader";

  private final Contract contract;
  private final Provenance provenance;
  private final QueryInspection queries;
  private final BodyInspection bodies;

  /**
   * @param contract requests are held to it
   * @param provenance what it rests on
   */
  public RequestInspection(Contract contract, Provenance provenance) {
    this.contract = contract;
    this.provenance = provenance;
    this.queries = new QueryInspection(provenance);
    this.bodies = new BodyInspection(provenance);
  }

  /** What is wrong with a request to the API; empty if nothing is. */
  public List<Finding> inspect(ObservedRequest request) {
    List<Finding> findings = new ArrayList<>();
    Matcher api = API_PATH.matcher(decoded(request.path()));
    if (!api.matches()) {
      findings.add(
          Finding.error(
              "path",
              "The path is not below /crm/{version}.",
              "Put /crm/" + contract.versions().names().get(0) + " in front of it.",
              SERVERS));
      return findings;
    }
    Optional<Operation> operation = operation(request, api.group(2), findings);
    inspectToken(request, findings);
    if (operation.isEmpty()) {
      return findings;
    }
    inspectVersion(operation.get(), api.group(1), findings);
    inspectPathParameters(operation.get(), api.group(2), findings);
    queries.inspect(operation.get(), request, findings);
    bodies.inspect(operation.get(), request, findings);
    return findings.stream().map(finding -> resting(finding, operation.get())).toList();
  }

  /** A rule about no element of its own rests on what the operation does. */
  private Finding resting(Finding finding, Operation operation) {
    return finding.provenance().isPresent()
        ? finding
        : finding.restingOn(
            provenance
                .of(finding.spec().pointer(), operation.id())
                .or(() -> provenance.of(operation.pointer(), operation.id())));
  }

  private Optional<Operation> operation(
      ObservedRequest request, String path, List<Finding> findings) {
    Optional<PathTemplate> template = contract.match(path);
    if (template.isEmpty()) {
      String lower = path.toLowerCase(Locale.ROOT);
      Optional<PathTemplate> meant = contract.match(lower);
      if (meant.isPresent()) {
        findings.add(
            Finding.warning(
                "path",
                "The contract knows this path in small letters only.",
                "Write " + lower + ".",
                PATHS));
        return meant.get().operation(request.method());
      }
      findings.add(
          Finding.error(
              "path",
              "The contract knows no path " + path + ".",
              "Look the path up in the contract."
                  + Words.meant(path, contract.operations().stream().map(Operation::path).toList()),
              PATHS));
      return Optional.empty();
    }
    Optional<Operation> operation = template.get().operation(request.method());
    if (operation.isEmpty()) {
      findings.add(
          Finding.error(
              "method",
              template.get().template() + " has no " + request.method() + ".",
              "Use one of " + String.join(", ", template.get().operations().keySet()) + ".",
              PATHS + "/" + template.get().template().replace("/", "~1")));
    }
    return operation;
  }

  private void inspectVersion(Operation operation, String version, List<Finding> findings) {
    if (!operation.versions().include(version)) {
      findings.add(
          Finding.error(
              "path",
              operation.id() + " is not described for version " + version + ".",
              "Use " + String.join(" or ", operation.versions().names()) + ".",
              versionsPointer(operation)));
    }
  }

  /** Where the versions are listed: few operations have others than the whole. */
  private String versionsPointer(Operation operation) {
    return operation.versions().equals(contract.versions())
        ? SERVERS + "/variables/version"
        : operation.pointer() + "/x-documented-versions";
  }

  private void inspectPathParameters(Operation operation, String path, List<Finding> findings) {
    String[] names = operation.path().split("/", -1);
    String[] values = path.split("/", -1);
    for (int index = 0; index < names.length && index < values.length; index++) {
      if (names[index].startsWith("{")) {
        queries.values(
            operation,
            operation.pathParameter(names[index].substring(1, names[index].length() - 1)),
            values[index],
            findings);
      }
    }
  }

  private static void inspectToken(ObservedRequest request, List<Finding> findings) {
    List<String> values = request.header("Authorization");
    String remedy = "Send Authorization: " + SCHEME + " and the access token.";
    if (values.isEmpty()) {
      findings.add(
          Finding.error(AUTHORIZATION, "There is no access token.", remedy, SCHEME_POINTER));
      return;
    }
    String sent = values.get(0).trim();
    int end = sent.indexOf(' ');
    String scheme = end < 0 ? sent : sent.substring(0, end);
    if (scheme.equalsIgnoreCase("Bearer")) {
      findings.add(
          Finding.warning(
              AUTHORIZATION,
              "The word before the token is Bearer. Whether Zoho takes it is not documented.",
              remedy,
              SCHEME_POINTER));
    } else if (!scheme.equals(SCHEME)) {
      boolean capitals = scheme.equalsIgnoreCase(SCHEME);
      findings.add(
          Finding.of(
              capitals ? Finding.Severity.WARNING : Finding.Severity.ERROR,
              AUTHORIZATION,
              "The word before the token is not " + SCHEME + ".",
              remedy,
              SCHEME_POINTER));
    }
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return path;
    }
  }
}
