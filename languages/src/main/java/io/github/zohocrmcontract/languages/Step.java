package io.github.zohocrmcontract.languages;

import java.time.Duration;

/**
 * What came of one step of a trial.
 *
 * @param outcome whether it went well
 * @param note why not, in a line; empty if it did
 */
record Step(Outcome outcome, String note) {

  /** "Not tried" is not "no", nor is what was ended because it took too long. */
  enum Outcome {
    YES,
    NO,
    NOT_TRIED,
    OUT_OF_TIME
  }

  static Step yes() {
    return new Step(Outcome.YES, "");
  }

  static Step no(String why) {
    return new Step(Outcome.NO, why);
  }

  static Step notTried(String why) {
    return new Step(Outcome.NOT_TRIED, why);
  }

  /**
   * What came of a command that did not succeed.
   *
   * @param limit how long it could take
   */
  static Step failed(CommandResult result, Duration limit) {
    return result.timedOut()
        ? new Step(Outcome.OUT_OF_TIME, "ended after " + limit.toMinutes() + " minutes")
        : no(result.failure());
  }

  boolean wasTried() {
    return outcome != Outcome.NOT_TRIED;
  }

  boolean went() {
    return outcome == Outcome.YES;
  }
}
