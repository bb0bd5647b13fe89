package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.contract.Batch;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Schema;
import io.github.zohocrmcontract.stub.faults.DocumentedErrors;
import io.github.zohocrmcontract.stub.faults.Effect;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets some objects of a request with several fail. Those of a body are reported as if their form
 * were at fault, so that the domain passes over them; identifiers of a query are taken out of it,
 * and their errors put into the answer where their results would stand.
 */
final class BatchFaults {

  /** Set on a request whose objects fail by themselves, without a change of the answer. */
  static final String PLAYED = BatchFaults.class.getName() + ".played";

  private static final int BAD_REQUEST = 400;
  private static final String DETAILS = "details";
  private static final String JSON_PATH = "json_path";

  /** Where a path names the object of the batch. */
  private static final Pattern POSITION = Pattern.compile("\\[[0-9]+]");

  private final JsonMapper json;

  BatchFaults(JsonMapper json) {
    this.json = json;
  }

  /** Answers the request; what is returned, if anything, goes out instead. */
  Optional<Delivery> play(
      Operation operation,
      Effect.PartialFailure partial,
      HttpServletRequest request,
      HttpServletResponse response,
      HeldAnswer held,
      FilterChain chain)
      throws ServletException, IOException {
    Batch batch = operation.batch().orElseThrow();
    JsonNode error = DocumentedErrors.findOfItem(operation, partial.code()).orElseThrow();
    if (batch.place() == Batch.Place.BODY) {
      failInBody(batch.name(), partial, error, request);
      chain.doFilter(request, response);
      return Optional.empty();
    }
    List<String> ids = identifiers(batch, request);
    SortedSet<Integer> faulty = faulty(partial, ids.size());
    if (faulty.isEmpty()) {
      chain.doFilter(request, response);
      return Optional.empty();
    }
    List<String> remaining =
        IntStream.range(0, ids.size())
            .filter(at -> !faulty.contains(at))
            .mapToObj(ids::get)
            .toList();
    if (remaining.isEmpty()) {
      ObjectNode answer = json.createObjectNode();
      ArrayNode results = answer.putArray(resource(operation));
      faulty.forEach(position -> results.add(of(error, ids.get(position), position)));
      return Optional.of(delivery(false, BAD_REQUEST, answer));
    }
    chain.doFilter(new Remaining(request, batch.name(), String.join(",", remaining)), response);
    return withErrors(operation, held, ids, faulty, error);
  }

  /** How many objects the request names. */
  int size(Operation operation, HttpServletRequest request) throws IOException {
    Batch batch = operation.batch().orElseThrow();
    return batch.place() == Batch.Place.BODY
        ? json.readTree(request.getInputStream().readAllBytes()).path(batch.name()).size()
        : identifiers(batch, request).size();
  }

  private static List<String> identifiers(Batch batch, HttpServletRequest request) {
    return Arrays.stream(String.join(",", request.getParameterValues(batch.name())).split(","))
        .map(String::trim)
        .toList();
  }

  private void failInBody(
      String key, Effect.PartialFailure partial, JsonNode error, HttpServletRequest request)
      throws IOException {
    JsonNode items = json.readTree(request.getInputStream().readAllBytes()).path(key);
    SortedSet<Integer> faulty = faulty(partial, items.size());
    ItemFaults known =
        request.getAttribute(ContractFilter.ITEM_FAULTS) instanceof ItemFaults faults
            ? faults
            : ItemFaults.NONE;
    Map<Integer, ZohoError> all = new LinkedHashMap<>(known.byPosition());
    for (int position : faulty) {
      all.putIfAbsent(
          position, zohoError(of(error, items.get(position).path("id").asString(""), position)));
    }
    request.setAttribute(ContractFilter.ITEM_FAULTS, new ItemFaults(Map.copyOf(all)));
    if (!faulty.isEmpty()) {
      request.setAttribute(PLAYED, true);
    }
  }

  private static SortedSet<Integer> faulty(Effect.PartialFailure partial, int size) {
    SortedSet<Integer> positions = new TreeSet<>(partial.positions());
    if (positions.isEmpty()) {
      IntStream.range(0, size).filter(at -> at % 2 == 1).forEach(positions::add);
    }
    positions.removeIf(at -> at < 0 || at >= size);
    return positions;
  }

  private Optional<Delivery> withErrors(
      Operation operation,
      HeldAnswer held,
      List<String> ids,
      SortedSet<Integer> faulty,
      JsonNode error) {
    JsonNode made = json.readTree(held.getContentAsByteArray());
    String resource = resource(operation);
    if (!(made.path(resource) instanceof ArrayNode results)
        || results.size() != ids.size() - faulty.size()) {
      return Optional.empty();
    }
    List<JsonNode> all = new ArrayList<>();
    results.forEach(all::add);
    for (int position : faulty) {
      all.add(position, of(error, ids.get(position), position));
    }
    ObjectNode answer = (ObjectNode) made.deepCopy();
    ArrayNode array = answer.putArray(resource);
    all.forEach(array::add);
    return Optional.of(delivery(true, held.getStatus(), answer));
  }

  /** The name of the array with the results. */
  private static String resource(Operation operation) {
    return operation.answers().values().stream()
        .filter(answer -> answer.status() < BAD_REQUEST && answer.body().isPresent())
        .flatMap(answer -> answer.body().get().properties().entrySet().stream())
        .filter(property -> isArray(property.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isArray(Schema schema) {
    return schema.type().filter("array"::equals).isPresent();
  }

  /** The documented error, naming this object where it names one. */
  private static ObjectNode of(JsonNode error, String id, int position) {
    ObjectNode copy = (ObjectNode) error.deepCopy();
    if (copy.path(DETAILS) instanceof ObjectNode details) {
      if (!id.isEmpty() && details.has("id")) {
        details.put("id", id);
      }
      if (details.path(JSON_PATH).isString()) {
        String place = details.get(JSON_PATH).stringValue();
        details.put(JSON_PATH, POSITION.matcher(place).replaceFirst("[" + position + "]"));
      }
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private ZohoError zohoError(ObjectNode error) {
    return new ZohoError(
        BAD_REQUEST,
        error.path("code").asString(),
        error.has(DETAILS) ? json.convertValue(error.get(DETAILS), Map.class) : null,
        error.path("message").asString());
  }

  private Delivery delivery(boolean worked, int status, ObjectNode answer) {
    return Delivery.whole(worked, status, ErrorBodies.MEDIA_TYPE, json.writeValueAsBytes(answer));
  }

  /** A request for fewer objects. */
  private static final class Remaining extends HttpServletRequestWrapper {

    private final String name;
    private final String values;

    Remaining(HttpServletRequest request, String name, String values) {
      super(request);
      this.name = name;
      this.values = values;
    }

    @Override
    public String getParameter(String wanted) {
      return wanted.equals(name) ? values : super.getParameter(wanted);
    }

    @Override
    public String[] getParameterValues(String wanted) {
      return wanted.equals(name) ? new String[] {values} : super.getParameterValues(wanted);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
      all.put(name, new String[] {values});
      return all;
    }
  }
}
