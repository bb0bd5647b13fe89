package io.github.zohocrmcontract.stub.journal;

import io.github.zohocrmcontract.stub.contract.Mismatch;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Provenance;
import io.github.zohocrmcontract.stub.contract.Schema;
import io.github.zohocrmcontract.stub.contract.SchemaWalk;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what is wrong with a body. */
final class BodyInspection {

  private static final String BODY = "body";
  private static final String REQUEST_BODY = "/requestBody";

  /** Types under which existing clients of Zoho send JSON, and which are therefore read. */
  private static final Set<String> TOLERATED =
      Set.of("", "text/plain", "application/x-www-form-urlencoded");

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Provenance provenance;

  BodyInspection(Provenance provenance) {
    this.provenance = provenance;
  }

  void inspect(Operation operation, ObservedRequest request, List<Finding> findings) {
    if (operation.body().isEmpty()) {
      if (request.body().length > 0) {
        findings.add(
            Finding.warning(
                BODY,
                operation.id() + " takes no body; what was sent is ignored.",
                "Send none.",
                operation.pointer()));
      }
      return;
    }
    inspectType(operation, request, findings);
    if (!request.whole()) {
      findings.add(
          Finding.error(
              BODY,
              "The body is larger than is read.",
              "Send fewer objects at a time.",
              operation.pointer() + REQUEST_BODY));
      return;
    }
    inspectContent(operation, operation.body().get(), request.body(), findings);
  }

  private static void inspectType(
      Operation operation, ObservedRequest request, List<Finding> findings) {
    List<String> values = request.header("Content-Type");
    String type = values.isEmpty() ? "" : values.get(0).split(";", 2)[0].trim();
    if (type.equalsIgnoreCase("application/json")) {
      return;
    }
    String problem =
        type.isEmpty() ? "The body has no media type." : "The media type of the body is " + type;
    findings.add(
        Finding.of(
            TOLERATED.contains(type.toLowerCase(Locale.ROOT))
                ? Finding.Severity.WARNING
                : Finding.Severity.ERROR,
            "header Content-Type",
            problem.endsWith(".") ? problem : problem + ", but it is JSON.",
            "Send Content-Type: application/json.",
            operation.pointer() + REQUEST_BODY + "/content"));
  }

  private void inspectContent(
      Operation operation, Schema schema, byte[] body, List<Finding> findings) {
    JsonNode value;
    try {
      value = json.readTree(body);
    } catch (JacksonException noJson) {
      findings.add(
          Finding.error(
              BODY,
              "The body is no proper JSON: " + noJson.getOriginalMessage() + ".",
              "Mend it"
                  + (noJson.getLocation() == null
                      ? "."
                      : " in line " + noJson.getLocation().getLineNr() + "."),
              operation.pointer() + REQUEST_BODY));
      return;
    }
    if (value == null || value.isMissingNode()) {
      findings.add(
          Finding.error(
              BODY, "There is no body.", "Send one.", operation.pointer() + REQUEST_BODY));
      return;
    }
    for (Mismatch mismatch : SchemaWalk.compare(schema, value)) {
      findings.add(
          Finding.of(
                  mismatch.kind() == Mismatch.Kind.FORBIDDEN
                      ? Finding.Severity.ERROR
                      : Finding.Severity.WARNING,
                  mismatch.path(),
                  mismatch.problem(),
                  mismatch.remedy(),
                  mismatch.pointer())
              .restingOn(
                  mismatch.key().isEmpty()
                      ? provenance.of(operation.pointer() + REQUEST_BODY, operation.id())
                      : provenance.of(mismatch.key(), operation.id())));
    }
  }
}
