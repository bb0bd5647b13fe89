package io.github.zohocrmcontract.spec.changes;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks the objects that take no keys but those described, {@code additionalProperties: false}.
 * openapi-diff compares only additional properties that have a schema, but it compares extensions,
 * so the mark is one. In {@code allOf} one closed part closes the whole, as its marks are joined.
 */
final class ClosedObjects {

  /** What the mark is called without its {@code x-}, as openapi-diff wants it. */
  static final String NAME = "closed-object";

  private static final String MARK = "x-" + NAME;

  /** Schemas can hold themselves. */
  private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ClosedObjects() {}

  /** Marks them wherever a request or an answer can hold one. */
  static void mark(OpenAPI description) {
    ClosedObjects objects = new ClosedObjects();
    objects.components(description.getComponents());
    values(description.getPaths()).forEach(objects::path);
  }

  /** Whether the schema, whose description was marked, describes a closed object. */
  static boolean isClosed(Schema<?> schema) {
    return schema != null
        && schema.getExtensions() != null
        && schema.getExtensions().containsKey(MARK);
  }

  private void components(Components components) {
    if (components == null) {
      return;
    }
    values(components.getSchemas()).forEach(this::schema);
    values(components.getParameters()).forEach(this::parameter);
    values(components.getRequestBodies()).forEach(this::requestBody);
    values(components.getResponses()).forEach(this::response);
  }

  private void path(PathItem path) {
    all(path.getParameters()).forEach(this::parameter);
    path.readOperations().forEach(this::operation);
  }

  private void operation(Operation operation) {
    all(operation.getParameters()).forEach(this::parameter);
    requestBody(operation.getRequestBody());
    values(operation.getResponses()).forEach(this::response);
  }

  private void parameter(Parameter parameter) {
    schema(parameter.getSchema());
    content(parameter.getContent());
  }

  private void requestBody(RequestBody body) {
    if (body != null) {
      content(body.getContent());
    }
  }

  private void response(ApiResponse response) {
    content(response.getContent());
  }

  private void content(Content content) {
    values(content).forEach(media -> schema(media.getSchema()));
  }

  private void schema(Schema<?> schema) {
    if (schema == null || !seen.add(schema)) {
      return;
    }
    if (Boolean.FALSE.equals(schema.getAdditionalProperties())) {
      schema.addExtension(MARK, true);
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> others) {
      schema(others);
    }
    schema(schema.getItems());
    values(schema.getProperties()).forEach(this::schema);
    all(schema.getAllOf()).forEach(this::schema);
    all(schema.getAnyOf()).forEach(this::schema);
    all(schema.getOneOf()).forEach(this::schema);
  }

  private static <T> Collection<T> values(Map<String, T> map) {
    return map == null ? List.of() : map.values();
  }

  private static <T> List<T> all(List<T> list) {
    return list == null ? List.of() : list;
  }
}
