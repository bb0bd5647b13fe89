package io.github.zohocrmcontract.spec.mutation;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every contract that differs from a bundle in one fact. */
final class Mutations {

  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object");
  private static final List<String> BOUNDS =
      List.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");
  private static final String NO_SCOPE = "ZohoCRM.org.ALL";

  private final ContractTree contract;
  private final ObjectNode bundle;
  private final List<Mutant> all = new ArrayList<>();

  private Mutations(ObjectNode bundle) {
    this.contract = new ContractTree(bundle);
    this.bundle = bundle;
  }

  /** All of them, in the order of the bundle. */
  static List<Mutant> of(ObjectNode bundle) {
    Mutations mutations = new Mutations(bundle);
    mutations.operations();
    mutations.schemas("/components/schemas");
    mutations.parameters();
    mutations.servers();
    return List.copyOf(mutations.all);
  }

  private void operations() {
    for (Map.Entry<String, JsonNode> path : bundle.path("paths").properties()) {
      String pathPlace = "/paths/" + escaped(path.getKey());
      add(
          MutationKind.PATH_RENAMED,
          pathPlace,
          "/paths",
          paths -> rename(paths, path.getKey(), path.getKey() + "s"));
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (member.getValue().has("operationId")) {
          operation(pathPlace + "/" + member.getKey(), member.getValue());
        }
      }
    }
  }

  private void operation(String place, JsonNode operation) {
    String id = operation.path("operationId").asString();
    add(MutationKind.OPERATION_RENAMED, place, place, node -> node.put("operationId", id + "2"));
    for (int index = 0; index < operation.path("security").size(); index++) {
      security(place, operation.path("security").get(index), index);
    }
    for (int index = 0; index < operation.path("parameters").size(); index++) {
      int at = index;
      add(
          MutationKind.PARAMETER_DROPPED,
          place + "/parameters/" + index,
          place,
          node -> node.withArray("parameters").remove(at));
    }
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      add(
          MutationKind.STATUS_DROPPED,
          place + "/responses/" + answer.getKey(),
          place + "/responses",
          node -> node.remove(answer.getKey()));
      answer(place, answer.getKey(), contract.resolve(answer.getValue()));
    }
    contentExamples(place + "/requestBody/content/application~1json");
    schemas(place + "/requestBody");
  }

  /** Answers are shared; so the change is made in a copy that stands with the operation alone. */
  private void answer(String place, String status, JsonNode response) {
    JsonNode examples = contract.content(response).path("examples");
    Set<String> codes = new TreeSet<>();
    for (Map.Entry<String, JsonNode> example : examples.properties()) {
      add(
          MutationKind.EXAMPLE_REMOVED,
          place + "/responses/" + status + " " + example.getKey(),
          place + "/responses",
          node -> own(node, status, response).remove(example.getKey()));
      codes.addAll(codes(contract.resolve(example.getValue()).path("value")));
    }
    for (String code : codes) {
      add(
          MutationKind.ERROR_DROPPED,
          place + "/responses/" + status + " " + code,
          place + "/responses",
          node -> {
            ObjectNode own = own(node, status, response);
            for (String name : List.copyOf(own.propertyNames())) {
              if (codes(contract.resolve(own.get(name)).path("value")).contains(code)) {
                own.remove(name);
              }
            }
          });
    }
  }

  private static ObjectNode own(ObjectNode responses, String status, JsonNode response) {
    ObjectNode copy = (ObjectNode) response.deepCopy();
    responses.set(status, copy);
    return (ObjectNode) copy.at("/content/application~1json/examples");
  }

  private static Set<String> codes(JsonNode body) {
    Set<String> codes = new TreeSet<>();
    List<JsonNode> objects = new ArrayList<>(List.of(body));
    for (JsonNode member : body) {
      if (member.isArray()) {
        member.forEach(objects::add);
      }
    }
    for (JsonNode object : objects) {
      if (object.path("status").asString("").equals("error")) {
        codes.add(object.path("code").asString(""));
      }
    }
    return codes;
  }

  private void security(String place, JsonNode alternative, int index) {
    String here = place + "/security/" + index;
    add(MutationKind.SCOPE_DROPPED, here, place, node -> node.withArray("security").remove(index));
    for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
      for (int scope = 0; scope < scheme.getValue().size(); scope++) {
        int at = scope;
        add(
            MutationKind.SCOPE_SWAPPED,
            here + " " + scheme.getValue().get(scope).asString(),
            here,
            node -> ((ArrayNode) node.get(scheme.getKey())).set(at, NO_SCOPE));
      }
    }
  }

  private void contentExamples(String place) {
    for (String name : bundle.at(place).path("examples").propertyNames()) {
      add(
          MutationKind.EXAMPLE_REMOVED,
          place + " " + name,
          place + "/examples",
          node -> node.remove(name));
    }
  }

  private void parameters() {
    for (Map.Entry<String, JsonNode> entry :
        bundle.path("components").path("parameters").properties()) {
      String place = "/components/parameters/" + entry.getKey();
      JsonNode parameter = entry.getValue();
      String name = parameter.path("name").asString();
      add(MutationKind.PARAMETER_RENAMED, place, place, node -> node.put("name", name + "s"));
      if (!parameter.path("in").asString().equals("path")) {
        boolean required = parameter.path("required").asBoolean(false);
        add(
            MutationKind.PARAMETER_REQUIREMENT_FLIPPED,
            place,
            place,
            node -> node.put("required", !required));
      }
      contentExamples(place);
      schemas(place);
    }
  }

  private void schemas(String place) {
    JsonNode node = bundle.at(place);
    if (node.isObject()) {
      if (TYPES.contains(node.path("type").asString(""))) {
        schema(place, node);
      }
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (!Set.of("examples", "example", "x-cures").contains(member.getKey())) {
          schemas(place + "/" + escaped(member.getKey()));
        }
      }
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        schemas(place + "/" + index);
      }
    }
  }

  private void schema(String place, JsonNode schema) {
    String type = schema.path("type").asString();
    add(
        MutationKind.TYPE_CHANGED,
        place,
        place,
        node -> node.put("type", type.equals("string") ? "integer" : "string"));
    boolean nullable = schema.path("nullable").asBoolean(false);
    add(MutationKind.NULLABLE_FLIPPED, place, place, node -> node.put("nullable", !nullable));
    keys(place, schema);
    for (String values : List.of("enum", "x-extensible-enum")) {
      for (int index = 0; index < schema.path(values).size(); index++) {
        int at = index;
        add(
            MutationKind.VALUE_REMOVED,
            place + "/" + values + " " + schema.path(values).get(index).asString(""),
            place,
            node -> node.withArray(values).remove(at));
      }
    }
    for (String bound : BOUNDS) {
      if (schema.has(bound)) {
        long value = schema.get(bound).asLong();
        for (int step : new int[] {-1, 1}) {
          if (value + step >= 0 || bound.equals("minimum")) {
            add(
                MutationKind.BOUND_SHIFTED,
                place + "/" + bound + " " + (value + step),
                place,
                node -> node.put(bound, value + step));
          }
        }
        add(MutationKind.BOUND_DROPPED, place + "/" + bound, place, node -> node.remove(bound));
      }
    }
    for (String dropped : List.of("pattern", "format")) {
      if (schema.has(dropped)) {
        add(
            dropped.equals("format") ? MutationKind.FORMAT_DROPPED : MutationKind.BOUND_DROPPED,
            place + "/" + dropped,
            place,
            node -> node.remove(dropped));
      }
    }
    if (schema.has("default")) {
      add(
          MutationKind.DEFAULT_CHANGED,
          place,
          place,
          node -> {
            JsonNode value = node.get("default");
            if (value.isNumber()) {
              node.put("default", value.asLong() + 1);
            } else if (value.isBoolean()) {
              node.put("default", !value.asBoolean());
            } else {
              node.put("default", value.asString("") + "x");
            }
          });
    }
    if (schema.path("additionalProperties").isBoolean()) {
      boolean open = schema.path("additionalProperties").asBoolean();
      add(
          MutationKind.OPENNESS_FLIPPED,
          place,
          place,
          node -> node.put("additionalProperties", !open));
    }
  }

  private void keys(String place, JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(key -> required.add(key.asString()));
    for (String key : schema.path("properties").propertyNames()) {
      String here = place + "/properties/" + escaped(key);
      add(MutationKind.KEY_DROPPED, here, place, node -> dropKey(node, key));
      add(MutationKind.KEY_RENAMED, here, place, node -> renameKey(node, key));
      if (required.contains(key)) {
        add(MutationKind.REQUIRED_DROPPED, here, place, node -> dropRequired(node, key));
      } else {
        add(MutationKind.REQUIRED_ADDED, here, place, node -> node.withArray("required").add(key));
      }
    }
  }

  private static void dropKey(ObjectNode schema, String key) {
    ((ObjectNode) schema.get("properties")).remove(key);
    dropRequired(schema, key);
  }

  private static void renameKey(ObjectNode schema, String key) {
    rename((ObjectNode) schema.get("properties"), key, key + "2");
    ArrayNode required = (ArrayNode) schema.get("required");
    for (int index = 0; required != null && index < required.size(); index++) {
      if (required.get(index).asString().equals(key)) {
        required.set(index, key + "2");
      }
    }
  }

  private static void dropRequired(ObjectNode schema, String key) {
    ArrayNode required = (ArrayNode) schema.get("required");
    for (int index = 0; required != null && index < required.size(); index++) {
      if (required.get(index).asString().equals(key)) {
        required.remove(index);
      }
    }
    if (required != null && required.isEmpty()) {
      schema.remove("required");
    }
  }

  private void servers() {
    for (int server = 0; server < bundle.path("servers").size(); server++) {
      String place = "/servers/" + server;
      int at = server;
      if (bundle.path("servers").size() > 1) {
        add(MutationKind.SERVER_DROPPED, place, "", node -> node.withArray("servers").remove(at));
      }
      for (Map.Entry<String, JsonNode> variable : bundle.at(place).path("variables").properties()) {
        for (int index = 0; index < variable.getValue().path("enum").size(); index++) {
          int value = index;
          add(
              MutationKind.SERVER_DROPPED,
              place
                  + "/variables/"
                  + variable.getKey()
                  + " "
                  + variable.getValue().path("enum").get(index).asString(),
              place + "/variables/" + variable.getKey(),
              node -> node.withArray("enum").remove(value));
        }
      }
    }
  }

  private void add(MutationKind kind, String place, String changed, Consumer<ObjectNode> change) {
    if (bundle.at(changed).isObject()) {
      all.add(new Mutant(kind, place, copy -> change.accept((ObjectNode) copy.at(changed))));
    }
  }

  /** Keeps the order. */
  private static void rename(ObjectNode object, String key, String name) {
    ObjectNode copy = object.deepCopy();
    object.removeAll();
    copy.properties()
        .forEach(
            member ->
                object.set(
                    member.getKey().equals(key) ? name : member.getKey(), member.getValue()));
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
