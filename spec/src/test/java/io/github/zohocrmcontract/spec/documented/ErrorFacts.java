package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * That every error of a page is shown by examples under its status, with its code.
 *
 * @param page the page
 */
record ErrorFacts(DocumentedPage page) {

  Stream<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (DocumentedPage.Failure error : page.errors()) {
      error
          .examples()
          .forEach((id, names) -> names.forEach(name -> facts.addAll(ofExample(error, id, name))));
    }
    return facts.stream();
  }

  private List<Fact> ofExample(DocumentedPage.Failure error, String id, String name) {
    String subject = error.code() + " " + error.http() + " (" + error.trigger() + ")";
    String saying = subject + " of " + id + " by " + name;
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            page.name(),
            saying,
            tree ->
                Finding.ifMissing(
                    example(tree, error, id, name),
                    subject + ": " + id + " has no example " + quoted(name))));
    facts.add(texts(saying + ": code", subject, error, id, name, "code", error.codes()));
    facts.add(texts(saying + ": status", subject, error, id, name, "status", error.statuses()));
    if (error.message() != null) {
      facts.add(
          texts(
              saying + ": message", subject, error, id, name, "message", Set.of(error.message())));
    }
    return facts;
  }

  private Fact texts(
      String saying,
      String subject,
      DocumentedPage.Failure error,
      String id,
      String name,
      String key,
      Set<String> documented) {
    return new Fact(
        page.name(),
        saying,
        tree -> {
          JsonNode example = example(tree, error, id, name);
          return example.isMissingNode()
              ? Optional.empty()
              : Finding.unlessEqual(
                  subject + ": " + key + " in example " + quoted(name) + " of " + id,
                  documented,
                  texts(example.path("value"), key, error));
        });
  }

  /**
   * An error stands bare in the body or in each entry of the array named after the resource; a
   * success beside it has a text of its own.
   */
  private static Set<String> texts(JsonNode body, String key, DocumentedPage.Failure error) {
    Stream<JsonNode> results =
        body.has("code") ? Stream.of(body) : body.valueStream().flatMap(JsonNode::valueStream);
    boolean ofErrors = key.equals("message") && error.besideSuccess() != null;
    return results
        .filter(result -> !ofErrors || result.path("status").asString().equals("error"))
        .map(result -> result.path(key).asString())
        .collect(Collectors.toSet());
  }

  private static JsonNode example(
      ContractTree tree, DocumentedPage.Failure error, String id, String name) {
    return tree.operation(id)
        .map(operation -> tree.content(tree.response(operation, error.http())))
        .map(content -> tree.resolve(content.path("examples").path(name)))
        .orElseGet(() -> tree.document().path("no such operation"));
  }
}
