package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * That an operation declares the parameters of its page as they are listed, and no others.
 *
 * @param page the page
 */
record ParameterFacts(DocumentedPage page) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  Stream<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (DocumentedPage.Operation operation : page.operations()) {
      String id = operation.operationId();
      VARIABLE
          .matcher(operation.path())
          .results()
          .forEach(variable -> facts.add(pathVariable(id, variable.group(1))));
      page.parameters().stream()
          .filter(parameter -> OperationFacts.appliesTo(parameter.operations(), id))
          .forEach(parameter -> facts.addAll(parameter(id, parameter)));
      facts.add(
          new Fact(page.name(), "no other parameter of " + id, tree -> undocumented(tree, id)));
    }
    return facts.stream();
  }

  private Fact pathVariable(String id, String name) {
    return fact(
        id,
        "path",
        name,
        "exists",
        (subject, declared) ->
            Finding.unlessEqual(
                "required of " + subject, true, declared.path("required").asBoolean(false)));
  }

  private List<Fact> parameter(String id, DocumentedPage.Parameter documented) {
    List<Fact> facts = new ArrayList<>();
    String in = documented.in();
    String name = documented.name();
    facts.add(fact(id, in, name, "exists", (subject, declared) -> Optional.empty()));
    if (documented.type() != null) {
      facts.add(
          new Fact(page.name(), saying(id, in, name, "type"), tree -> type(tree, id, documented)));
    }
    if (documented.values() != null) {
      facts.add(
          new Fact(
              page.name(), saying(id, in, name, "values"), tree -> values(tree, id, documented)));
    }
    if (documented.required() != null) {
      facts.add(
          fact(
              id,
              in,
              name,
              "required",
              (subject, declared) ->
                  Finding.unlessEqual(
                      "required of " + subject,
                      documented.required(),
                      declared.path("required").asBoolean(false))));
    }
    number(documented.defaultValue(), "default", id, documented).ifPresent(facts::add);
    number(documented.maximum(), "maximum", id, documented).ifPresent(facts::add);
    number(documented.maximumEntries(), "maxItems", id, documented).ifPresent(facts::add);
    return facts;
  }

  private Optional<Fact> number(
      Integer documented, String keyword, String id, DocumentedPage.Parameter parameter) {
    return Optional.ofNullable(documented)
        .map(
            value ->
                fact(
                    id,
                    parameter.in(),
                    parameter.name(),
                    keyword,
                    (subject, declared) ->
                        Finding.unlessEqual(
                            keyword + " of " + subject,
                            value.toString(),
                            declared.path("schema").path(keyword).asString("not given"))));
  }

  private static Optional<String> type(
      ContractTree tree, String id, DocumentedPage.Parameter documented) {
    String subject = subject(id, documented.in(), documented.name());
    return find(tree, id, documented.in(), documented.name())
        .flatMap(
            declared -> {
              boolean joined =
                  declared.path("style").asString().equals("form")
                      && !declared.path("explode").asBoolean(true);
              Optional<String> ofStyle =
                  Finding.unless(
                      joined || !documented.type().equals(DocumentedType.COMMA_SEPARATED),
                      subject + " is not joined by commas");
              return DocumentedType.contradiction(
                      subject, documented.type(), declared.path("schema"), tree)
                  .or(() -> ofStyle);
            });
  }

  private static Optional<String> values(
      ContractTree tree, String id, DocumentedPage.Parameter documented) {
    return find(tree, id, documented.in(), documented.name())
        .flatMap(
            declared ->
                Finding.unlessEqual(
                    "allowed values of " + subject(id, documented.in(), documented.name()),
                    documented.values(),
                    DocumentedType.values(declared.path("schema"), tree)));
  }

  private Fact fact(
      String id,
      String in,
      String name,
      String what,
      BiFunction<String, JsonNode, Optional<String>> check) {
    String subject = subject(id, in, name);
    // A missing parameter is said once, by the fact that it exists.
    Optional<String> missing =
        what.equals("exists")
            ? Optional.of(in + " parameter " + quoted(name) + " is not declared by " + id)
            : Optional.empty();
    return new Fact(
        page.name(),
        saying(id, in, name, what),
        tree ->
            find(tree, id, in, name)
                .map(declared -> check.apply(subject, declared))
                .orElse(missing));
  }

  private Optional<String> undocumented(ContractTree tree, String id) {
    Set<String> documented =
        Stream.concat(
                page.parameters().stream()
                    .filter(each -> OperationFacts.appliesTo(each.operations(), id))
                    .map(DocumentedPage.Parameter::name),
                page.headers().stream()
                    .filter(each -> OperationFacts.appliesTo(each.operations(), id))
                    .map(DocumentedPage.Header::name))
            .collect(Collectors.toSet());
    return tree.operation(id).stream()
        .flatMap(operation -> tree.parameters(operation).stream())
        .filter(parameter -> !parameter.path("in").asString().equals("path"))
        .map(parameter -> parameter.path("name").asString())
        .filter(name -> !documented.contains(name))
        .findFirst()
        .map(name -> id + " declares parameter " + quoted(name) + ", which the page does not name");
  }

  private static Optional<JsonNode> find(ContractTree tree, String id, String in, String name) {
    return tree.operation(id).stream()
        .flatMap(operation -> tree.parameters(operation).stream())
        .filter(each -> each.path("in").asString().equals(in))
        .filter(each -> each.path("name").asString().equals(name))
        .findFirst();
  }

  private static String subject(String id, String in, String name) {
    return in + " parameter " + quoted(name) + " of " + id;
  }

  private static String saying(String id, String in, String name, String what) {
    return subject(id, in, name) + ": " + what;
  }
}
