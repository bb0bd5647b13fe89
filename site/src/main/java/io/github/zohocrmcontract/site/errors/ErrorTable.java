package io.github.zohocrmcontract.site.errors;

import io.github.zohocrmcontract.site.contract.Answer;
import io.github.zohocrmcontract.site.contract.Content;
import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Example;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.documented.DocumentedPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every error of every operation, as the contract's examples show them. The cause is what the
 * vendor's page says of it; where no page does, what the example says it shows.
 *
 * @param entries in the order of operations, statuses and examples
 * @param cures by code
 */
public record ErrorTable(List<ErrorEntry> entries, Map<String, String> cures) {

  /** Makes the table of a description. */
  public static ErrorTable of(Description contract, DocumentedPages pages) {
    Map<String, String> cures = contract.cures();
    List<ErrorEntry> entries = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (Answer answer : operation.answers()) {
        for (Content content : answer.contents()) {
          for (Example example : content.examples()) {
            for (String code : example.errorCodes()) {
              entries.add(
                  new ErrorEntry(
                      code,
                      operation.id(),
                      answer.status(),
                      pages.trigger(operation.id(), example.name(), code).orElse(example.summary()),
                      cures.getOrDefault(code, ""),
                      example.name(),
                      example.evidence()));
            }
          }
        }
      }
    }
    return new ErrorTable(List.copyOf(entries), cures);
  }

  /** The errors of one operation. */
  public List<ErrorEntry> of(String operation) {
    return entries.stream().filter(entry -> entry.operation().equals(operation)).toList();
  }

  /** The errors by code, in the order of the alphabet; also codes that no example shows. */
  public List<ErrorCode> codes() {
    Map<String, List<ErrorEntry>> byCode =
        entries.stream()
            .collect(Collectors.groupingBy(ErrorEntry::code, TreeMap::new, Collectors.toList()));
    cures.keySet().forEach(code -> byCode.putIfAbsent(code, List.of()));
    return byCode.entrySet().stream()
        .map(
            code ->
                new ErrorCode(
                    code.getKey(), cures.getOrDefault(code.getKey(), ""), causes(code.getValue())))
        .toList();
  }

  private static List<ErrorCause> causes(List<ErrorEntry> entries) {
    Map<String, Map<String, List<ErrorEntry>>> causes = new TreeMap<>();
    for (ErrorEntry entry : entries) {
      causes
          .computeIfAbsent(entry.status(), status -> new LinkedHashMap<>())
          .computeIfAbsent(entry.cause(), cause -> new ArrayList<>())
          .add(entry);
    }
    return causes.entrySet().stream()
        .flatMap(
            status ->
                status.getValue().entrySet().stream()
                    .map(
                        cause ->
                            new ErrorCause(
                                status.getKey(), cause.getKey(), List.copyOf(cause.getValue()))))
        .toList();
  }
}
