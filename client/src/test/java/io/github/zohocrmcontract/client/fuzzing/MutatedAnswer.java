package io.github.zohocrmcontract.client.fuzzing;

import io.github.zohocrmcontract.client.testing.Bundle.Example;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** An answer that is being spoilt. */
final class MutatedAnswer {

  int status;
  String contentType = "application/json;charset=UTF-8";
  final JsonNode body;
  private final List<UnaryOperator<byte[]>> changes = new ArrayList<>();

  MutatedAnswer(Example example) {
    status = example.status();
    body = example.value().deepCopy();
  }

  /** The example with the changes made to it, in this order. */
  static Canned of(Example example, List<Change> changes) {
    MutatedAnswer answer = new MutatedAnswer(example);
    changes.forEach(change -> change.kind().apply(answer, change.place(), change.text()));
    return answer.canned();
  }

  void changeBytes(UnaryOperator<byte[]> change) {
    changes.add(change);
  }

  void replace(String from, String to) {
    changeBytes(
        bytes ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8));
  }

  private Canned canned() {
    byte[] bytes =
        body.isMissingNode() ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    for (UnaryOperator<byte[]> change : changes) {
      bytes = change.apply(bytes);
    }
    boolean without = status == 204 || status == 304;
    return new Canned(
        status,
        contentType.isEmpty() ? Map.of() : Map.of("Content-Type", contentType),
        without ? new byte[0] : bytes);
  }
}
