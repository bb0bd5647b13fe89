package io.github.zohocrmcontract.site.pages;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Evidence;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.documented.DocumentedPage;
import io.github.zohocrmcontract.site.documented.DocumentedPages;
import io.github.zohocrmcontract.site.errors.ErrorEntry;
import io.github.zohocrmcontract.site.errors.ErrorTable;
import java.util.List;

/**
 * How much of the contract is known, and how.
 *
 * @param operations a row an operation
 * @param pages the pages of the vendor's documentation
 */
public record Coverage(List<Row> operations, List<DocumentedPage> pages) {

  /**
   * What is known of an operation.
   *
   * @param operation the operation
   * @param statuses how many statuses it can answer
   * @param samples examples that are printed in the documentation
   * @param observed examples that were seen in material on version 8
   * @param inferred examples that are judgements
   * @param codes how many codes of errors it can answer
   * @param documentedErrors how many entries of its pages' lists of errors are about it
   */
  public record Row(
      Operation operation,
      int statuses,
      long samples,
      long observed,
      long inferred,
      long codes,
      long documentedErrors) {}

  static Coverage of(Description contract, DocumentedPages pages, ErrorTable errors) {
    return new Coverage(
        contract.operations().stream()
            .map(
                operation ->
                    new Row(
                        operation,
                        operation.answers().size(),
                        count(operation, Evidence.SAMPLE),
                        count(operation, Evidence.OBSERVED_V8),
                        count(operation, Evidence.INFERRED),
                        errors.of(operation.id()).stream().map(ErrorEntry::code).distinct().count(),
                        pages.of(operation.id()).stream()
                            .flatMap(page -> page.errors().stream())
                            .filter(error -> error.examples().containsKey(operation.id()))
                            .count()))
            .toList(),
        pages.pages());
  }

  private static long count(Operation operation, Evidence evidence) {
    return operation.examples().stream().filter(example -> example.evidence() == evidence).count();
  }

  /** All rows added up. */
  public long samples() {
    return operations.stream().mapToLong(Row::samples).sum();
  }

  /** All rows added up. */
  public long observed() {
    return operations.stream().mapToLong(Row::observed).sum();
  }

  /** All rows added up. */
  public long inferred() {
    return operations.stream().mapToLong(Row::inferred).sum();
  }
}
