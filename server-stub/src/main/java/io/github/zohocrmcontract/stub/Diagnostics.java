package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.journal.Journal;
import java.util.List;
import java.util.Locale;

/**
 * What the stub keeps, checks and logs about requests.
 *
 * @param journalSize how many requests the journal keeps; 0 keeps none
 * @param logLevel from which level on is logged: {@code error}, {@code warn}, {@code info} or
 *     {@code debug}
 * @param checkAnswers whether an answer that is not as the contract describes it becomes a 500; it
 *     is logged anyway
 */
public record Diagnostics(int journalSize, String logLevel, boolean checkAnswers) {

  /** What holds unless said otherwise. */
  public static final Diagnostics USUAL = new Diagnostics(Journal.USUAL_SIZE, "warn", false);

  private static final List<String> LEVELS = List.of("error", "warn", "info", "debug");

  /**
   * @throws IllegalArgumentException with a sentence for the caller, if there is no such level
   */
  static String level(String value) {
    String level = value.toLowerCase(Locale.ROOT);
    if (!LEVELS.contains(level)) {
      throw new IllegalArgumentException(
          "--log-level " + value + " is no level. Give one of " + String.join(", ", LEVELS) + ".");
    }
    return level;
  }

  Diagnostics withJournalSize(int size) {
    return new Diagnostics(size, logLevel, checkAnswers);
  }

  Diagnostics withLogLevel(String level) {
    return new Diagnostics(journalSize, level, checkAnswers);
  }

  Diagnostics withCheckedAnswers() {
    return new Diagnostics(journalSize, logLevel, true);
  }
}
