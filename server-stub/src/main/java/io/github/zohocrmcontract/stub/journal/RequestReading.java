package io.github.zohocrmcontract.stub.journal;

import java.util.List;
import java.util.Map;

/**
 * What the journal tells of a request, its body aside.
 *
 * @param target root, path and query, without secrets
 * @param headers by name in lower case, without secrets
 * @param findings what is not as the contract describes it, without secrets
 * @param secrets takes the request's secrets out of its body and its answer
 */
public record RequestReading(
    String target, Map<String, List<String>> headers, List<Finding> findings, Secrets secrets) {

  static RequestReading of(RequestHead head, List<Finding> findings) {
    Secrets secrets = new Secrets(head.headers());
    return new RequestReading(
        secrets.target(head.target()),
        secrets.headers(),
        List.copyOf(findings.stream().map(secrets::finding).toList()),
        secrets);
  }

  /** How many characters it has. */
  int characters() {
    int characters = target.length();
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      characters += header.getKey().length() + String.join("", header.getValue()).length();
    }
    for (Finding finding : findings) {
      characters += finding.sentence().length();
    }
    return characters;
  }
}
