package io.github.zohocrmcontract.site.pages;

import io.github.zohocrmcontract.site.contract.Answer;
import io.github.zohocrmcontract.site.contract.Body;
import io.github.zohocrmcontract.site.contract.Content;
import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Parameter;
import io.github.zohocrmcontract.site.errors.ErrorEntry;
import io.github.zohocrmcontract.site.snippets.Snippet;
import java.util.List;
import java.util.Optional;

/**
 * What the page of an operation shows.
 *
 * @param operation the operation
 * @param limits what it takes at most, a sentence in Markdown each
 * @param errors the errors that it can answer
 * @param documents the vendor's pages; their targets are addresses of the web
 * @param discrepancies the discrepancies that touch it
 * @param workflows the workflows that it is part of
 * @param snippets calls in several languages
 * @param missing why languages do not show it, a sentence in Markdown each
 * @param organisation the stub's organisation that the calls are for
 */
public record OperationView(
    Operation operation,
    List<String> limits,
    List<ErrorEntry> errors,
    List<Link> documents,
    List<Link> discrepancies,
    List<Link> workflows,
    List<Snippet> snippets,
    List<String> missing,
    String organisation) {

  /** The parameters of path, query and header. */
  public List<Parameter> parameters() {
    return operation.parameters();
  }

  /** What is sent. */
  public Optional<Body> body() {
    return operation.body();
  }

  /** The first status that is answered with this schema; there the page lists its keys. */
  public String firstOf(String schema) {
    return operation.answers().stream()
        .filter(answer -> answer.contents().stream().anyMatch(content -> is(content, schema)))
        .findFirst()
        .map(Answer::status)
        .orElse("");
  }

  /** Whether the page lists the keys of a schema at this status. */
  public boolean isFirstOf(String status, String schema) {
    return firstOf(schema).equals(status);
  }

  private static boolean is(Content content, String schema) {
    return Description.schemaName(content.schema()).filter(schema::equals).isPresent();
  }
}
