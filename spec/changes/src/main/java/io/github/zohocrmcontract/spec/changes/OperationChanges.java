package io.github.zohocrmcontract.spec.changes;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedMediaType;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedResponse;
import org.openapitools.openapidiff.core.model.Endpoint;

/** Puts what openapi-diff found into sentences, operation by operation. */
final class OperationChanges {

  List<Change> of(ChangedOpenApi changed) {
    List<Change> changes = new ArrayList<>();
    for (Endpoint endpoint : changed.getMissingEndpoints()) {
      changes.add(new Change(name(endpoint), true, "is gone."));
    }
    for (Endpoint endpoint : changed.getNewEndpoints()) {
      changes.add(new Change(name(endpoint), false, "is new."));
    }
    for (ChangedOperation operation : changed.getChangedOperations()) {
      changes.addAll(of(operation));
    }
    if (changed.isIncompatible() && changes.stream().noneMatch(Change::breaks)) {
      changes.add(new Change("components", true, "openapi-diff finds a break outside operations."));
    }
    return changes;
  }

  private static String name(Endpoint endpoint) {
    return endpoint.getMethod() + " " + endpoint.getPathUrl();
  }

  private static List<Change> of(ChangedOperation changed) {
    Sentences sentences = new Sentences(changed.getHttpMethod() + " " + changed.getPathUrl());
    if (changed.getOperationId() != null) {
      sentences.add(
          changed.getOperationId().isIncompatible(),
          "is called `%s`, not `%s`.",
          changed.getOperationId().getRight(),
          changed.getOperationId().getLeft());
    }
    if (changed.isDeprecated()) {
      sentences.add(false, "is deprecated.");
    }
    parameters(changed.getParameters(), sentences);
    requestBody(changed.getRequestBody(), sentences);
    responses(changed.getApiResponses(), sentences);
    if (changed.getSecurityRequirements() != null
        && changed.getSecurityRequirements().isDifferent()) {
      sentences.add(
          changed.getSecurityRequirements().isIncompatible(), "asks for other scopes or logins.");
    }
    // Whatever this class has no words for must not pass in silence.
    if (changed.isIncompatible() && sentences.noneBreaks()) {
      sentences.add(true, "openapi-diff finds a break that has no sentence here.");
    }
    return sentences.changes();
  }

  private static void parameters(ChangedParameters changed, Sentences sentences) {
    if (changed == null) {
      return;
    }
    for (Parameter parameter : changed.getMissing()) {
      sentences.add(true, "parameter `%s` is gone.", parameter.getName());
    }
    for (Parameter parameter : changed.getIncreased()) {
      boolean required = Boolean.TRUE.equals(parameter.getRequired());
      sentences.add(
          required,
          "parameter `%s` is new%s.",
          parameter.getName(),
          required ? " and required" : "");
    }
    for (ChangedParameter parameter : changed.getChanged()) {
      String place = "parameter `" + parameter.getName() + "`";
      if (parameter.isChangeRequired()) {
        boolean required = Boolean.TRUE.equals(parameter.getNewParameter().getRequired());
        sentences.add(required, "%s is %s required.", place, required ? "now" : "no longer");
      }
      if (parameter.isChangeStyle() || parameter.isChangeExplode()) {
        sentences.add(true, "%s is written in another style.", place);
      }
      if (parameter.isDeprecated()) {
        sentences.add(false, "%s is deprecated.", place);
      }
      new SchemaChanges(sentences, SchemaChanges.Direction.REQUEST)
          .add(parameter.getSchema(), place);
    }
  }

  private static void requestBody(ChangedRequestBody changed, Sentences sentences) {
    if (changed == null) {
      return;
    }
    if (changed.isChangeRequired()) {
      boolean required =
          changed.getNewRequestBody() != null
              && Boolean.TRUE.equals(changed.getNewRequestBody().getRequired());
      sentences.add(required, "the body is %s required.", required ? "now" : "no longer");
    }
    content(changed.getContent(), "the request", SchemaChanges.Direction.REQUEST, sentences);
  }

  private static void responses(ChangedApiResponse changed, Sentences sentences) {
    if (changed == null) {
      return;
    }
    changed
        .getMissing()
        .keySet()
        .forEach(status -> sentences.add(true, "no longer answers %s.", status));
    changed
        .getIncreased()
        .keySet()
        .forEach(status -> sentences.add(false, "can answer %s, too.", status));
    for (Map.Entry<String, ChangedResponse> response : changed.getChanged().entrySet()) {
      String place = "the answer " + response.getKey();
      if (response.getValue().getHeaders() != null
          && response.getValue().getHeaders().isDifferent()) {
        sentences.add(
            response.getValue().getHeaders().isIncompatible(), "%s has other headers.", place);
      }
      content(response.getValue().getContent(), place, SchemaChanges.Direction.ANSWER, sentences);
    }
  }

  private static void content(
      ChangedContent changed,
      String place,
      SchemaChanges.Direction direction,
      Sentences sentences) {
    if (changed == null) {
      return;
    }
    changed
        .getMissing()
        .keySet()
        .forEach(type -> sentences.add(true, "%s is no longer %s.", place, type));
    changed
        .getIncreased()
        .keySet()
        .forEach(type -> sentences.add(false, "%s can be %s, too.", place, type));
    for (ChangedMediaType media : changed.getChanged().values()) {
      new SchemaChanges(sentences, direction).add(media.getSchema(), place);
    }
  }
}
