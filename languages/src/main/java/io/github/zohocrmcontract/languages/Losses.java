package io.github.zohocrmcontract.languages;

import java.util.ArrayList;
import java.util.List;

/**
 * What a client lost of the samples, a sentence each.
 *
 * @param unread samples that it could not read
 * @param nulls keys whose value was null, and that it did not write again
 * @param values values that it lost or changed
 */
record Losses(List<String> unread, List<String> nulls, List<String> values) {

  Losses() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  boolean areNone() {
    return all().isEmpty();
  }

  /** All of them, the worst first. */
  List<String> all() {
    List<String> all = new ArrayList<>(unread);
    all.addAll(values);
    all.addAll(nulls);
    return all;
  }

  /** In a line: how many of each kind, and the worst in full. */
  String inALine() {
    String of = "%d not read, %d values lost or changed, %d nulls lost";
    return of.formatted(unread.size(), values.size(), nulls.size()) + "; " + all().get(0);
  }
}
