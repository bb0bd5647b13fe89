package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.limits.Edition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the stub counts, keeps, checks and logs of requests.
 *
 * @param journalSize how many requests the journal keeps; 0 keeps none
 * @param logLevel from which level on is logged: {@code error}, {@code warn}, {@code info} or
 *     {@code debug}
 * @param checkAnswers whether an answer that is not as the contract describes it becomes a 500; it
 *     is logged anyway
 * @param edition whose credits and calls at the same time are counted; empty for no limits
 */
public record Diagnostics(
    int journalSize, String logLevel, boolean checkAnswers, Optional<Edition> edition) {

  /** What holds unless said otherwise. */
  public static final Diagnostics USUAL =
      new Diagnostics(Journal.USUAL_SIZE, "warn", false, Optional.empty());

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
    return new Diagnostics(size, logLevel, checkAnswers, edition);
  }

  Diagnostics withLogLevel(String level) {
    return new Diagnostics(journalSize, level, checkAnswers, edition);
  }

  Diagnostics withCheckedAnswers() {
    return new Diagnostics(journalSize, logLevel, true, edition);
  }

  Diagnostics withEdition(Edition chosen) {
    return new Diagnostics(journalSize, logLevel, checkAnswers, Optional.of(chosen));
  }
}
