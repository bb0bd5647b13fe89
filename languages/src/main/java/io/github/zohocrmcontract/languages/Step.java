package io.github.zohocrmcontract.languages;

/**
 * What came of one step of a trial.
 *
 * @param outcome whether it went well
 * @param note why not, in a line; empty if it did
 */
record Step(Outcome outcome, String note) {

  /** "Not tried" is not "no". */
  enum Outcome {
    YES,
    NO,
    NOT_TRIED
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

  boolean went() {
    return outcome == Outcome.YES;
  }
}
