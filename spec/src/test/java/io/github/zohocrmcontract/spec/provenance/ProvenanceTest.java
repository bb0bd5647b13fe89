package io.github.zohocrmcontract.spec.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.documented.Documentation;
import io.github.zohocrmcontract.spec.provenance.Element.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything in the contract comes from somewhere, and the record says it once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenanceTest {

  private static final Path SPEC = Path.of(System.getProperty("spec.directory"));

  private static final Path DECLARED = SPEC.resolve("provenance");

  private JsonNode bundle;
  private ContractTree contract;
  private Documentation documentation;
  private ContractElements elements;
  private RecordedEvidence record;
  private Provenance provenance;

  @BeforeAll
  void readTheContract() {
    bundle = JsonMapper.shared().readTree(SPEC.resolve("target/bundle/openapi.json"));
    contract = new ContractTree(bundle);
    documentation = Documentation.read(SPEC.resolve("documented"));
    elements = new ContractElements(bundle);
    record = new RecordedEvidence(elements, documentation);
    provenance = Provenance.of(elements, record, documentation, DECLARED);
  }

  @Test
  void everythingInTheContractComesFromSomewhere() {
    assertThat(provenance.findings()).isEmpty();
  }

  @Test
  void everyOperationStatusAndParameterHasAnEntry() {
    Set<String> expected = new TreeSet<>();
    for (ContractTree.Operation operation : contract.operations()) {
      String id = operation.operationId();
      expected.add("operation " + id);
      operation
          .node()
          .path("responses")
          .propertyNames()
          .forEach(status -> expected.add("status " + id + " " + status));
      for (JsonNode parameter : contract.parameters(operation)) {
        String in = parameter.path("in").asString();
        expected.add("parameter " + id + " " + in + " " + parameter.path("name").asString());
      }
      expected.add("parameter " + id + " header Authorization");
    }
    assertThat(labels(Kind.OPERATION, Kind.STATUS, Kind.PARAMETER)).isEqualTo(expected);
  }

  /** All schemas are named, and nothing is in the bundle that nothing refers to. */
  @Test
  void everyKeyAndEveryListedValueOfTheSchemasHasAnEntry() {
    Set<String> expected = new TreeSet<>();
    for (Map.Entry<String, JsonNode> schema : bundle.at("/components/schemas").properties()) {
      collect(schema.getKey(), schema.getValue(), expected);
    }
    for (Map.Entry<String, JsonNode> parameter : bundle.at("/components/parameters").properties()) {
      collect(parameter.getKey(), parameter.getValue().path("schema"), expected);
    }
    assertThat(labels(Kind.KEY, Kind.VALUE)).isEqualTo(expected);
  }

  private static void collect(String name, JsonNode schema, Set<String> into) {
    for (String list : List.of("enum", "x-extensible-enum")) {
      schema.path(list).forEach(value -> into.add("value " + name + " = " + value.asString()));
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      into.add("key " + name + "." + property.getKey());
      collect(name + "." + property.getKey(), property.getValue(), into);
    }
    if (schema.has("items")) {
      collect(name, schema.get("items"), into);
    }
  }

  @Test
  void everyErrorOfEveryExampleHasAnEntry() {
    Set<String> expected = new TreeSet<>();
    for (ContractTree.Operation operation : contract.operations()) {
      for (String status : operation.node().path("responses").propertyNames()) {
        JsonNode answer = contract.response(operation, Integer.parseInt(status));
        for (Map.Entry<String, JsonNode> named :
            contract.content(answer).path("examples").properties()) {
          JsonNode value = contract.resolve(named.getValue()).path("value");
          value.findParents("code").stream()
              .filter(result -> result.path("status").asString("").equals("error"))
              .map(result -> result.path("code").asString())
              .forEach(
                  code ->
                      expected.add(
                          String.join(
                              " ",
                              "error",
                              operation.operationId(),
                              status,
                              named.getKey(),
                              code)));
        }
      }
    }
    assertThat(labels(Kind.ERROR)).isEqualTo(expected).hasSizeGreaterThan(800);
  }

  @Test
  void whatIsInferredSaysWhy() {
    assertThat(provenance.entries())
        .filteredOn(entry -> entry.evidence() == Evidence.INFERRED)
        .isNotEmpty()
        .allMatch(entry -> entry.because().isPresent());
    assertThat(provenance.entries()).noneMatch(entry -> entry.sources().isEmpty());
  }

  @Test
  void everyPointerLeadsToSomethingInTheBundle() {
    assertThat(provenance.entries())
        .noneMatch(entry -> bundle.at(entry.element().pointer()).isMissingNode());
  }

  @Test
  void allDiscrepanciesAreTold() {
    assertThat(provenance.discrepancies().groups())
        .flatExtracting(Discrepancies.Group::discrepancies)
        .hasSize(97);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "operation | getUsers | documented on the page Get Users",
        "parameter | getUsers query type | documented on the page Get Users",
        "parameter | getUserTerritories path user_id | departs from it (X70)",
        "key | User.email | documented on the page Retrieve User details",
        "key | User.theme | departs from it (X3)",
        "key | User.category | but printed: the sample get-territory-users.response.json of the page",
        "key | User.Invited_By__s | seen in version 8 only: material on version 8",
        "key | User.name | inferred from the vendor's SDK of version 7",
        "key | UserToUpdate.phone | of which Update Users takes all",
        "key | UserToUpdate.share_among_subordinates | seen in version 8 only",
        "key | UserToUpdate.reinvite | seen in version 8 only",
        "key | UserToCreate.role | departs from it (X20)",
        "key | Details.maximum_length | seen in version 8 only: the example",
        "value | User.status = active | documented on the page",
        "value | User.status = deleted | but printed: the sample get-users.response.json of",
        "value | User.status = closed | seen in version 8 only",
        "value | ResultCode = EMAIL_UPDATE_NOT_ALLOWED | documented on the page Update Users",
        "status | getUsers 404 | the error InvalidUrlPattern INVALID_URL_PATTERN",
        "status | removeTerritoriesFromRecords 207 | documented on the page Remove Territories",
        "status | assignTerritoriesToRecords 207 | departs from it (X88)",
        "status | getUserAssociatedGroups 204 | as if it were an error with a code. (X68)",
        "error | updateUser 400 UpdateUserEmailConfirmed EMAIL_UPDATE_NOT_ALOWED | (X24)",
        "error | getUsers 404 InvalidUrlPattern INVALID_URL_PATTERN | seen in version 8 only",
        "error | getUsers 429 TooManyRequests TOO_MANY_REQUESTS | inferred from a post",
      })
  void whatIsOnRecordIsDerivedAndTheRestDeclared(String kind, String name, String says) {
    assertThat(provenance.entries())
        .filteredOn(entry -> entry.element().label().equals(kind + " " + name))
        .singleElement()
        .satisfies(entry -> assertThat(entry.says()).contains(says));
  }

  @Test
  void thePageForPeopleIsWhatTheContractGives() throws IOException {
    assertThat(Files.readString(SPEC.resolveSibling("docs/provenance.md")))
        .as("docs/provenance.md; mvn -q compile -Pprovenance -pl spec -am makes it anew")
        .isEqualTo(new ProvenancePage(provenance).text());
  }

  @Test
  void theDataIsPackedBesideTheBundleAndIsTheSameEachTime() throws IOException {
    String again = new ProvenanceJson(Provenance.of(bundle, SPEC)).text();
    assertThat(Files.readString(SPEC.resolve("target/provenance/provenance.json")))
        .isEqualTo(again);
    assertThat(ProvenanceTest.class.getResourceAsStream("/zoho-crm-contract/provenance.json"))
        .hasBinaryContent(again.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Bad> contractsWithSomethingNew() {
    return Stream.of(
        new Bad(
            "an operation",
            tree ->
                ((ObjectNode) tree.at("/paths/~1users"))
                    .putObject("patch")
                    .put("operationId", "patchUsers"),
            "operation patchUsers (/paths/~1users/patch) comes from nowhere.",
            "spec/provenance/operations.yaml"),
        new Bad(
            "a parameter",
            tree ->
                ((ObjectNode) tree.at("/paths/~1users/get"))
                    .withArray("parameters")
                    .addObject()
                    .put("name", "role_id")
                    .put("in", "query")
                    .putObject("schema"),
            "parameter getUsers query role_id (/paths/~1users/get/parameters/5) comes from nowhere.",
            "spec/provenance/parameters.yaml"),
        new Bad(
            "a key",
            tree ->
                ((ObjectNode) tree.at("/components/schemas/Territory/properties"))
                    .putObject("colour")
                    .put("type", "string"),
            "key Territory.colour (/components/schemas/Territory/properties/colour) comes from"
                + " nowhere.",
            "spec/provenance/keys.yaml"),
        new Bad(
            "a value",
            tree ->
                ((ObjectNode) tree.at("/components/schemas/UserType"))
                    .withArray("enum")
                    .add("AllActiveUsers"),
            "value UserType = AllActiveUsers (/components/schemas/UserType) comes from nowhere.",
            "spec/provenance/values.yaml"),
        new Bad(
            "a status",
            tree ->
                ((ObjectNode) tree.at("/paths/~1users/get/responses"))
                    .putObject("206")
                    .put("description", "Some."),
            "status getUsers 206 (/paths/~1users/get/responses/206) comes from nowhere.",
            "spec/provenance/statuses.yaml"),
        new Bad(
            "an error",
            tree -> {
              ObjectNode example =
                  ((ObjectNode)
                          tree.at(
                              "/components/responses/GetUsersBadRequest/content"
                                  + "/application~1json/examples"))
                      .putObject("Invented");
              example.put("x-evidence", "inferred");
              example.putObject("value").put("code", "INVENTED").put("status", "error");
            },
            "error getUsers 400 Invented INVENTED (/components/responses/GetUsersBadRequest) comes"
                + " from nowhere.",
            "spec/provenance/errors.yaml"));
  }

  @ParameterizedTest
  @MethodSource("contractsWithSomethingNew")
  void somethingNewWithoutASourceIsTold(Bad bad) {
    JsonNode changed = bundle.deepCopy();
    bad.change().accept(changed);
    assertThat(Provenance.of(changed, documentation, DECLARED).findings())
        .anySatisfy(finding -> assertThat(finding).startsWith(bad.finding()).contains(bad.file()));
  }

  static Stream<Entered> entriesThatAreWrong() {
    String reason = "  source: somewhere\n  because: So.\n";
    return Stream.of(
        new Entered(
            "an entry for nothing",
            "- element: key\n  names: [User.shoe_size]\n  evidence: inferred\n" + reason,
            "further.yaml: key User.shoe_size is not in the contract."),
        new Entered(
            "a group that matches nothing",
            "- element: error\n  names: ['* 418 Teapot *']\n  evidence: inferred\n" + reason,
            "further.yaml: error * 418 Teapot * is not in the contract."),
        new Entered(
            "an entry for what a page lists",
            "- element: key\n  names: [User.email]\n  evidence: inferred\n" + reason,
            "further.yaml: key User.email is on record already: the page Retrieve User details"
                + " Associated with a Territory. Take the entry out"),
        new Entered(
            "a group for what is all on record",
            "- element: operation\n  names: ['*']\n  evidence: inferred\n" + reason,
            "further.yaml: operation * is on record already: the page Get Users."),
        new Entered(
            "an entry that stands twice",
            "- element: key\n  names: [Shift.id]\n  evidence: observed-v8\n" + reason,
            "key Shift.id is declared twice, in spec/provenance/further.yaml and in"
                + " spec/provenance/keys.yaml."),
        new Entered(
            "a page that there is not",
            "- element: value\n  names: [X = y]\n  evidence: documented\n  page: get-roles\n"
                + "  because: So.\n",
            "further.yaml: the entry for [X = y] rests on the page \"get-roles\", which is not in"
                + " spec/documented."),
        new Entered(
            "a kind of element that there is not",
            "- element: schema\n  names: [User]\n  evidence: inferred\n" + reason,
            "further.yaml: the entry for [User] is for the element \"schema\"."),
        new Entered(
            "a kind of evidence that there is not",
            "- element: key\n  names: [Shift.id]\n  evidence: guessed\n" + reason,
            "further.yaml: the entry for [Shift.id] has the evidence \"guessed\"."),
        new Entered(
            "no reason",
            "- element: key\n  names: [Shift.id]\n  evidence: inferred\n  source: x\n",
            "further.yaml: the entry for [Shift.id] has no reason."),
        new Entered(
            "no source",
            "- element: key\n  names: [Shift.id]\n  evidence: inferred\n  because: So.\n",
            "further.yaml: the entry for [Shift.id] has no source."),
        new Entered(
            "a page for what is inferred",
            "- element: key\n  names: [Shift.id]\n  evidence: inferred\n  page: get-users\n"
                + reason,
            "further.yaml: the entry for [Shift.id] has a page and a source"),
        new Entered(
            "no names",
            "- element: key\n  evidence: inferred\n" + reason,
            "further.yaml: the entry for null names nothing."),
        new Entered(
            "a misspelt word",
            "- element: key\n  name: [Shift.id]\n",
            "further.yaml: Unrecognized property \"name\""),
        new Entered(
            "a number that there is not",
            "- element: key\n  names: [Shift.name]\n  evidence: observed-v8\n"
                + "  discrepancy: X98\n"
                + reason,
            "key Shift.name names X98, which is not in" + " spec/provenance/discrepancies.yaml."));
  }

  @ParameterizedTest
  @MethodSource("entriesThatAreWrong")
  void aWrongEntryIsToldWithItsFile(Entered entered, @TempDir Path directory) throws IOException {
    Path declared = copyOf("provenance", directory);
    Files.writeString(declared.resolve("further.yaml"), entered.text());
    assertThat(Provenance.of(elements, record, documentation, declared).findings())
        .anySatisfy(finding -> assertThat(finding).contains(entered.finding()));
  }

  static Stream<Changed> recordsThatAreWrong() {
    return Stream.of(
        new Changed(
            "an entry that is missing",
            "keys.yaml",
            "names: \\[Shift.id, Shift.name]",
            "names: [Shift.id]",
            "key Shift.name (/components/schemas/Shift/properties/name) comes from nowhere. Put the"
                + " page that has it into spec/documented, or say in spec/provenance/keys.yaml"),
        new Changed(
            "another evidence than that of the example",
            "errors.yaml",
            "evidence: inferred",
            "evidence: observed-v8",
            "error getUsers 401 InvalidToken INVALID_TOKEN is said to be observed-v8, but the record"
                + " says inferred (the example InvalidToken)."),
        new Changed(
            "another evidence than that of the lists of keys",
            "keys.yaml",
            "evidence: inferred",
            "evidence: observed-v8",
            "key User.name is said to be observed-v8, but the record says inferred (the vendor's SDK"
                + " of version 7)."),
        new Changed(
            "a discrepancy that is missing",
            "discrepancies.yaml",
            "number: X5\n",
            "number: X98\n",
            "discrepancies.yaml: X5 is missing."),
        new Changed(
            "a discrepancy that stands twice",
            "discrepancies.yaml",
            "number: X5\n",
            "number: X4\n",
            "discrepancies.yaml: X4 stands twice."),
        new Changed(
            "a discrepancy without a reason",
            "discrepancies.yaml",
            "because: >-\n[^-]*- number: X2\n",
            "because: ''\n    - number: X2\n",
            "discrepancies.yaml: X1 needs differs, decided and because."),
        new Changed(
            "a departure by a number that there is not",
            "discrepancies.yaml",
            "number: X3\n",
            "number: X98\n",
            "key User.theme names X3, which is not in"));
  }

  @ParameterizedTest
  @MethodSource("recordsThatAreWrong")
  void aWrongRecordIsTold(Changed changed, @TempDir Path directory) throws IOException {
    Path declared = copyOf("provenance", directory);
    Path file = declared.resolve(changed.file());
    String before = Files.readString(file);
    String after = before.replaceFirst(changed.pattern(), changed.text());
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
    assertThat(Provenance.of(elements, record, documentation, declared).findings())
        .anySatisfy(finding -> assertThat(finding).contains(changed.finding()));
  }

  @Test
  void anExampleWithoutEvidenceIsRefused() {
    JsonNode changed = bundle.deepCopy();
    ((ObjectNode) changed.at("/components/examples/UserCreated")).put("x-evidence", "guessed");
    assertThatThrownBy(() -> Provenance.of(changed, documentation, DECLARED))
        .isInstanceOf(ProvenanceException.class)
        .hasMessage(
            "The example UserCreated has the x-evidence \"guessed\". Write sample, observed-v8 or"
                + " inferred.");
  }

  @Test
  void theCommandWritesNothingWhereSomethingIsWrong(@TempDir Path directory) throws IOException {
    for (String folder : List.of("documented", "documented/keys", "documented/samples")) {
      copyOf(folder, directory);
    }
    Files.delete(copyOf("provenance", directory).resolve("media-types.yaml"));
    Path file = directory.resolve("written/provenance.json");
    String json = SPEC.resolve("target/bundle/openapi.json").toString();
    assertThatThrownBy(
            () ->
                ProvenanceCommand.main(new String[] {json, directory.toString(), file.toString()}))
        .isInstanceOf(ProvenanceException.class)
        .hasMessageContaining("media type createUsers application/json")
        .hasMessageContaining("spec/provenance/media-types.yaml");
    assertThat(file).doesNotExist();
  }

  /** A copy of a folder of {@code spec}, below another. */
  private static Path copyOf(String folder, Path directory) throws IOException {
    Path target = Files.createDirectories(directory.resolve(folder));
    List<Path> files;
    try (Stream<Path> all = Files.list(SPEC.resolve(folder))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.copy(file, target.resolve(file.getFileName()));
    }
    return target;
  }

  private Set<String> labels(Kind... kinds) {
    return provenance.entries().stream()
        .map(Entry::element)
        .filter(element -> List.of(kinds).contains(element.kind()))
        .map(Element::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record Bad(String name, Consumer<JsonNode> change, String finding, String file) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Entered(String name, String text, String finding) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Changed(String name, String file, String pattern, String text, String finding) {
    @Override
    public String toString() {
      return name;
    }
  }
}
