package io.github.zohocrmcontract.site.provenance;

import java.util.List;

/**
 * What an element of the contract rests on.
 *
 * @param mark how well it is known: {@code documented}, {@code sample}, {@code observed-v8} or
 *     {@code inferred}
 * @param sources the documents that it comes from, the first ones first
 */
public record Origin(String mark, List<String> sources) {

  private static final int SHOWN = 2;

  public Origin {
    sources = List.copyOf(sources);
  }

  /**
   * The mark in words with the first sources; the rest and the reasons are on a page of their own.
   */
  public String note() {
    String named = String.join("; ", sources.subList(0, Math.min(SHOWN, sources.size())));
    int more = sources.size() - SHOWN;
    return meaning() + ": " + named + (more > 0 ? " and " + more + " more" : "");
  }

  private String meaning() {
    return switch (mark) {
      case "documented" -> "Listed";
      case "sample" -> "Printed, but not listed";
      case "observed-v8" -> "Seen in version 8 only";
      default -> "Our judgement, from";
    };
  }
}
