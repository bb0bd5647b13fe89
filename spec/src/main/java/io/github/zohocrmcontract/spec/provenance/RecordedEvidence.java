package io.github.zohocrmcontract.spec.provenance;

import io.github.zohocrmcontract.spec.bundle.BundleNode;
import io.github.zohocrmcontract.spec.documented.Documentation;
import io.github.zohocrmcontract.spec.documented.DocumentedPage;
import io.github.zohocrmcontract.spec.provenance.ContractElements.OperationPlace;
import io.github.zohocrmcontract.spec.provenance.Element.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is on record already: the pages as data, their samples, and the evidence of named examples.
 */
final class RecordedEvidence {

  private static final String RESULT_CODE = "ResultCode";
  private static final String USER = "User";

  private final ContractElements elements;
  private final Map<String, String> samples = new HashMap<>();
  private final Map<Element, Set<Witness>> witnesses = new LinkedHashMap<>();
  private final Map<Element, Set<Decision>> decisions = new LinkedHashMap<>();

  RecordedEvidence(ContractElements elements, Documentation documentation) {
    this.elements = elements;
    documentation.pages().forEach(this::readSamples);
    elements.operations().forEach(this::readExamples);
    documentation.otherKeys().forEach(this::readOtherKeys);
    documentation.pages().forEach(this::readPage);
    // They rest on what is known of the fields of a user, and so come last.
    documentation.pages().forEach(this::readFields);
  }

  /** What speaks for an element, the strongest first. */
  List<Witness> witnesses(Element element) {
    return witnesses.getOrDefault(element, Set.of()).stream()
        .sorted((one, other) -> one.evidence().compareTo(other.evidence()))
        .toList();
  }

  /** Where the contract departs from what a page prints of an element. */
  Set<Decision> decisions(Element element) {
    return decisions.getOrDefault(element, Set.of());
  }

  private void readSamples(DocumentedPage page) {
    for (DocumentedPage.Sample sample : page.samples()) {
      samples.put(
          sample.operationId() + " " + sample.example(),
          "the sample " + sample.file() + " of the page " + page.page().title());
    }
  }

  private void readPage(DocumentedPage page) {
    Witness witness = new Witness(Evidence.DOCUMENTED, "the page " + page.page().title());
    for (DocumentedPage.Operation printed : page.operations()) {
      elements
          .operation(printed.operationId())
          .ifPresent(operation -> readOperation(page, witness, printed, operation));
    }
    for (DocumentedPage.Failure error : page.errors()) {
      value(elements.schema(RESULT_CODE), printedCode(error), witness);
    }
    if (page.responseKeys() != null) {
      BundleNode schema = elements.schema(page.responseKeys().schema());
      page.responseKeys().keys().forEach(key -> readKey(schema, key, witness));
    }
  }

  private void readOperation(
      DocumentedPage page,
      Witness witness,
      DocumentedPage.Operation printed,
      OperationPlace operation) {
    String id = operation.id();
    add(Kind.OPERATION, id, witness, printed.departed());
    for (BundleNode parameter : operation.parameters()) {
      if (parameter.node().path("in").asString().equals("path")) {
        String name = parameter.node().path("name").asString();
        add(Kind.PARAMETER, id + " path " + name, witness, printed.departed());
      }
    }
    page.headers().stream()
        .filter(header -> appliesTo(header.operations(), id))
        .forEach(
            header ->
                add(Kind.PARAMETER, id + " header " + header.name(), witness, header.departed()));
    page.parameters().stream()
        .filter(parameter -> appliesTo(parameter.operations(), id))
        .forEach(parameter -> readParameter(operation, parameter, witness));
    page.requestKeys().stream()
        .filter(key -> appliesTo(key.operations(), id))
        .forEach(key -> readRequestKey(page, operation, key, witness));
    page.errors().forEach(error -> readError(page, id, error, witness));
  }

  private void readParameter(
      OperationPlace operation, DocumentedPage.Parameter parameter, Witness witness) {
    String name = operation.id() + " " + parameter.in() + " " + parameter.name();
    add(Kind.PARAMETER, name, witness, parameter.departed());
    operation
        .parameter(parameter.in(), parameter.name())
        .map(declared -> declared.at("schema"))
        .map(schema -> schema.node().has("items") ? schema.at("items") : schema)
        .ifPresent(
            schema ->
                printedValues(parameter.values(), parameter.departed())
                    .forEach(value -> value(schema, value, witness)));
  }

  private void readRequestKey(
      DocumentedPage page,
      OperationPlace operation,
      DocumentedPage.RequestKey key,
      Witness witness) {
    String title = page.page().title();
    Optional<Witness> speaks =
        switch (key.from() == null ? "list" : key.from()) {
          case "list", "rules" -> Optional.of(witness);
          case "sample" ->
              Optional.of(new Witness(Evidence.SAMPLE, "a sample of the page " + title));
          case "version 8" ->
              Optional.of(new Witness(Evidence.OBSERVED_V8, "material on version 8"));
          case "sdk" ->
              Optional.of(new Witness(Evidence.INFERRED, "the vendor's SDK of version 7"));
          case "fields" -> Optional.empty();
          default ->
              throw new ProvenanceException(
                  "spec/documented/" + page.name() + ".yaml: no such source: " + key.from());
        };
    speaks.ifPresent(
        found ->
            element(operation.body().at("schema"), key.path())
                .ifPresent(element -> add(element, found, key.departed())));
  }

  /** That some sample has it says nothing where a sample is named already. */
  private boolean isKnown(Element element, Witness witness) {
    return witness.evidence() == Evidence.SAMPLE
        && witnesses.getOrDefault(element, Set.of()).stream()
            .anyMatch(each -> each.evidence() == Evidence.SAMPLE)
        && !witness.source().startsWith("the sample ");
  }

  /** A page that takes every field of a user names none; what is known of the field counts. */
  private void readFields(DocumentedPage page) {
    for (DocumentedPage.RequestKey key : page.requestKeys()) {
      if (!"fields".equals(key.from())) {
        continue;
      }
      String field = key.path().substring(key.path().indexOf('.') + 1);
      List<Witness> known =
          element(elements.schema(USER), field).map(this::witnesses).orElse(List.of());
      for (DocumentedPage.Operation printed : page.operations()) {
        if (known.isEmpty() || !appliesTo(key.operations(), printed.operationId())) {
          continue;
        }
        Evidence best = known.get(0).evidence();
        String title = page.page().title();
        elements
            .operation(printed.operationId())
            .flatMap(operation -> element(operation.body().at("schema"), key.path()))
            .ifPresent(
                element ->
                    known.stream()
                        .filter(each -> each.evidence() == best)
                        .forEach(
                            each ->
                                add(
                                    element,
                                    new Witness(
                                        best,
                                        each.source()
                                            + ", for a field, of which "
                                            + title
                                            + " takes all"),
                                    key.departed())));
      }
    }
  }

  private void readError(
      DocumentedPage page, String id, DocumentedPage.Failure error, Witness witness) {
    String status = Integer.toString(error.http());
    for (String example : error.examples().getOrDefault(id, List.of())) {
      String name = ContractElements.errorName(id, status, example, error.code());
      add(Kind.ERROR, name, witness, error.departed());
      add(Kind.STATUS, id + " " + status, witness, statusDepartures(page, id, error));
    }
  }

  /** The code that the page prints, not the one that the contract has in its place. */
  private static String printedCode(DocumentedPage.Failure error) {
    return error.departed().stream()
        .map(each -> each.printed().path("code"))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .findFirst()
        .orElse(error.code());
  }

  /** A status that the page prints for another error of the operation departs from nothing. */
  private static List<DocumentedPage.Departed> statusDepartures(
      DocumentedPage page, String id, DocumentedPage.Failure error) {
    boolean printed =
        page.errors().stream()
            .filter(other -> other.http() == error.http() && other.examples().containsKey(id))
            .anyMatch(other -> statusDepartures(other).isEmpty());
    return printed ? List.of() : statusDepartures(error);
  }

  private static List<DocumentedPage.Departed> statusDepartures(DocumentedPage.Failure error) {
    return error.departed().stream().filter(each -> each.printed().has("http")).toList();
  }

  private void readKey(BundleNode schema, DocumentedPage.Key key, Witness witness) {
    add(Kind.KEY, ContractElements.keyName(schema, key.name()), witness, key.departed());
    BundleNode property = schema.at("properties", key.name());
    printedValues(key.values(), key.departed()).forEach(value -> value(property, value, witness));
  }

  private void readOtherKeys(Documentation.OtherKeys others) {
    BundleNode schema = elements.schema(others.schema());
    Witness sampled = new Witness(Evidence.SAMPLE, "printed samples");
    Witness sdk = new Witness(Evidence.INFERRED, "the vendor's SDK of version 7");
    Witness version8 = new Witness(Evidence.OBSERVED_V8, "material on version 8");
    others.sampled().forEach(key -> readKey(schema, key, sampled));
    others.sdk().forEach(key -> readKey(schema, key, sdk));
    others.version8().forEach(key -> readKey(schema, key, version8));
  }

  /** What the page prints, not what the contract has in its place. */
  private static List<String> printedValues(
      List<String> values, List<DocumentedPage.Departed> departed) {
    for (DocumentedPage.Departed each : departed) {
      if (each.printed().has("values")) {
        return each.printed().get("values").valueStream().map(JsonNode::asString).toList();
      }
    }
    return values == null ? List.of() : values;
  }

  private void readExamples(OperationPlace operation) {
    readExamples(operation.body(), operation.id(), "");
    operation
        .node()
        .at("responses")
        .members()
        .keySet()
        .forEach(status -> readExamples(operation.answer(status), operation.id(), status));
  }

  private void readExamples(BundleNode content, String id, String status) {
    content
        .at("examples")
        .members()
        .forEach(
            (name, example) -> {
              Witness witness = ofExample(id, name, example);
              JsonNode value = example.node().path("value");
              for (String code : ContractElements.errorCodes(value)) {
                String error = ContractElements.errorName(id, status, name, code);
                add(Kind.ERROR, error, witness, List.of());
              }
              if (witness.evidence() != Evidence.INFERRED) {
                walk(content.at("schema"), value, witness);
              }
            });
  }

  private Witness ofExample(String operation, String name, BundleNode example) {
    String word = example.node().path("x-evidence").asString("");
    Evidence evidence =
        Evidence.of(word)
            .orElseThrow(
                () ->
                    new ProvenanceException(
                        "The example "
                            + name
                            + " has the x-evidence \""
                            + word
                            + "\". Write sample, observed-v8 or inferred."));
    String source =
        evidence == Evidence.SAMPLE ? samples.get(operation + " " + name) : "the example " + name;
    return new Witness(evidence, source == null ? "the example " + name : source);
  }

  /** Every key and every listed value that is in the JSON. */
  private void walk(BundleNode schema, JsonNode value, Witness witness) {
    if (value.isObject()) {
      BundleNode properties = schema.at("properties");
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String name = ContractElements.keyName(schema, member.getKey());
        add(Kind.KEY, name, witness, List.of());
        walk(properties.at(member.getKey()), member.getValue(), witness);
      }
    } else if (value.isArray()) {
      value.forEach(entry -> walk(schema.at("items"), entry, witness));
    } else if (value.isString()) {
      value(schema, value.stringValue(), witness);
    }
  }

  private Optional<Element> element(BundleNode schema, String path) {
    BundleNode current = schema;
    String name = null;
    for (String step : path.split("\\.")) {
      String key = step.replace("[]", "");
      name = ContractElements.keyName(current, key);
      BundleNode property = current.at("properties", key);
      current = step.endsWith("[]") ? property.at("items") : property;
    }
    return elements.find(Kind.KEY, name);
  }

  private void value(BundleNode schema, String value, Witness witness) {
    if (!schema.isMissing()) {
      add(Kind.VALUE, ContractElements.valueName(schema, value), witness, List.of());
    }
  }

  private void add(
      Kind kind, String name, Witness witness, List<DocumentedPage.Departed> departed) {
    // What a page prints and the contract has otherwise is no element; a test of its own holds the
    // contract to the pages.
    elements.find(kind, name).ifPresent(element -> add(element, witness, departed));
  }

  private void add(Element element, Witness witness, List<DocumentedPage.Departed> departed) {
    if (!isKnown(element, witness)) {
      witnesses.computeIfAbsent(element, key -> new LinkedHashSet<>()).add(witness);
    }
    for (DocumentedPage.Departed each : departed) {
      decisions
          .computeIfAbsent(element, key -> new LinkedHashSet<>())
          .add(new Decision(each.discrepancy(), each.because()));
    }
  }

  private static boolean appliesTo(List<String> operations, String id) {
    return operations == null || operations.contains(id);
  }
}
