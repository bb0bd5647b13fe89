package io.github.zohocrmcontract.stub.fuzzing;

import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {

  /** A header that requests try to smuggle into answers. */
  static final String INJECTED = "X-Fuzzed";

  /** What only shows up where the inside of a program is told. */
  private static final List<String> INSIDES =
      List.of("Exception", "\tat ", "at java.", "at org.", "org.h2", "org.postgresql", "SELECT ");

  private static final int LARGEST_JUDGED = 10_000;

  private static final Pattern BEYOND_NUMBERS = Pattern.compile("[0-9][eE][-+]?[0-9]{5}");

  private static final Pattern API = Pattern.compile("(/dc/[a-z]+)?/crm/([^/]+)(/.*)");

  /** As one page of the documentation spells it. */
  private static final Pattern CAPITAL_USERS =
      Pattern.compile("^/Users(/[^/]+/territories(?:/[^/]+)?)$");

  private static final String UNDECLARED = ": the contract does not declare this key$";

  /**
   * Where a key may stand that the contract does not know: in a user, for fields of the
   * organisation's own are keys of their users and are kept as they were sent (decision 0005), and
   * not below, since what a user refers to is read from where it is kept.
   */
  private static final Pattern KEY_OF_A_USER =
      Pattern.compile("^getUsers?, 200: /users/[0-9]+/([^/]*)" + UNDECLARED);

  /**
   * The same in a condition of a rule or in its field, since a rule is kept as a whole as it was
   * sent: nobody knows all that Zoho puts into one.
   */
  private static final Pattern KEY_OF_A_RULE =
      Pattern.compile(
          "^get(?:Territories|Territory|ChildTerritories), 200: /territories/[0-9]+"
              + "/(?:account|lead|deal)_rule_criteria(?:/group/[0-9]+)*(?:/field)?/([^/]*)"
              + UNDECLARED);

  private final ContractChecks checks;
  private final ContractTree contract;
  private final Set<String> grantedKeys = new HashSet<>();

  Judge(ContractChecks checks, ContractTree contract) {
    this.checks = checks;
    this.contract = contract;
  }

  /** A sentence for each thing that is wrong; empty if nothing is. */
  List<String> findings(Draft draft, RawAnswer answer) {
    if (answer.status() == 0 && answer.body().isEmpty()) {
      return draft.missing > 0 && answer.ending().isEmpty()
          ? List.of()
          : List.of("nothing was answered: " + answer.ending());
    }
    if (answer.status() >= 200 && answer.status() < 300) {
      rememberKeys(draft);
    }
    List<String> findings = new ArrayList<>();
    if (answer.status() == 0 && !answer.body().contains("\"status\":\"error\"")) {
      findings.add("this is no answer of HTTP: " + shown(answer));
    }
    if (answer.status() >= 500 && !draft.failureAsked) {
      findings.add("status " + answer.status() + " was not asked for: " + shown(answer));
    }
    if (answer.headers().containsKey(INJECTED)) {
      findings.add("a header of the request became one of the answer");
    }
    String everything = answer.headers() + "\n" + answer.body();
    INSIDES.stream()
        .filter(everything::contains)
        .forEach(
            word -> findings.add("the answer tells of its inside, " + word + ": " + shown(answer)));
    if (everything.contains(OtherOrganisation.MARK)) {
      findings.add("the answer tells of another organisation: " + shown(answer));
    }
    if (answer.status() > 0) {
      ObservedExchange exchange = exchange(draft, answer);
      checks.responseFindings(exchange).stream()
          .filter(finding -> !isOfAKeptKey(finding))
          .forEach(findings::add);
      findings.addAll(checks.differencesOfOpinion(exchange));
    }
    return findings;
  }

  /** Only keys that a request has brought in, where such keys are kept. */
  private boolean isOfAKeptKey(String finding) {
    return Stream.of(KEY_OF_A_USER, KEY_OF_A_RULE)
        .map(place -> place.matcher(finding))
        .filter(Matcher::find)
        .map(place -> place.group(1).replace("~1", "/").replace("~0", "~"))
        .anyMatch(grantedKeys::contains);
  }

  private void rememberKeys(Draft draft) {
    try {
      addKeys(JsonMapper.shared().readTree(draft.bodyBytes()));
    } catch (JacksonException noJson) {
      // A form, or nothing: no key was sent.
    }
  }

  private void addKeys(JsonNode value) {
    grantedKeys.addAll(value.propertyNames());
    value.forEach(this::addKeys);
  }

  /** Whether nothing can have been changed: refused as a whole, or in every part, or only read. */
  static boolean mustNotHaveChanged(Draft draft, RawAnswer answer) {
    return answer.status() == 0
        || answer.status() >= 300
        || onlyReads(draft)
        || everyPartIsRefused(answer.body());
  }

  /** Whether nothing is asked to change. */
  static boolean onlyReads(Draft draft) {
    return List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(draft.method);
  }

  private static boolean everyPartIsRefused(String body) {
    List<JsonNode> parts = parts(body);
    return !parts.isEmpty() && parts.stream().allMatch(Judge::isRefused);
  }

  /** Whether of several objects at least one was refused. */
  static boolean somePartIsRefused(String body) {
    return parts(body).stream().anyMatch(Judge::isRefused);
  }

  private static boolean isRefused(JsonNode part) {
    return part.path("status").asString("").equals("error");
  }

  private static List<JsonNode> parts(String body) {
    List<JsonNode> parts = new ArrayList<>();
    try {
      JsonMapper.shared()
          .readTree(body)
          .values()
          .forEach(member -> member.values().forEach(parts::add));
    } catch (JacksonException noJson) {
      return List.of();
    }
    return parts;
  }

  private ObservedExchange exchange(Draft draft, RawAnswer answer) {
    ObservedExchange exchange =
        ObservedExchange.request(draft.method, knownTarget(draft).orElse("/unknown"))
            .withRequestBody(bodyThatCanBeJudged(draft))
            .answered(answer.status())
            .withResponseBody(answer.body());
    for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
      for (String value : header.getValue()) {
        exchange = exchange.withResponseHeader(header.getKey(), value);
      }
    }
    return exchange;
  }

  /**
   * Validators run out of stack with what is nested thousands of times, and of time with numbers of
   * a hundred thousand digits.
   */
  private static String bodyThatCanBeJudged(Draft draft) {
    byte[] bytes = draft.bodyBytes();
    String body = bytes.length > LARGEST_JUDGED ? "" : new String(bytes, StandardCharsets.UTF_8);
    return BEYOND_NUMBERS.matcher(body).find() ? "" : body;
  }

  /**
   * A plain spelling of the address of the operation that is meant; empty if none is. What can be
   * said of an answer depends on the operation only, and not every reader of addresses takes what
   * is sent here.
   */
  private Optional<String> knownTarget(Draft draft) {
    String decoded;
    try {
      decoded = UriUtils.decode(draft.path(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return Optional.empty();
    }
    Matcher api = API.matcher(decoded);
    if (!api.matches() || !draft.method.equals(draft.method.toUpperCase(java.util.Locale.ROOT))) {
      return Optional.empty();
    }
    String path = CAPITAL_USERS.matcher(api.group(3)).replaceFirst("/users$1");
    return contract
        .operation(draft.method, path)
        .map(operation -> "/crm/v7" + operation.path().replaceAll("\\{[^}]*}", "1"));
  }

  private static String shown(RawAnswer answer) {
    String body = answer.body();
    return body.substring(0, Math.min(body.length(), 500));
  }
}
