package io.github.zohocrmcontract.stub.journal;

/**
 * What of a request or an answer is not as the contract describes it.
 *
 * @param severity whether the contract is broken, or Zoho merely puts up with it
 * @param place where in the exchange, for instance {@code query page}, {@code header Authorization}
 *     or {@code $.users[0].id}
 * @param problem what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 * @param spec what the contract says
 */
public record Finding(
    Severity severity, String place, String problem, String remedy, SpecPlace spec) {

  /** How much it matters. */
  public enum Severity {
    /** The contract is broken. */
    ERROR,
    /** It works, but by lenience that nobody promised. */
    WARNING
  }

  static Finding error(String place, String problem, String remedy, String pointer) {
    return new Finding(Severity.ERROR, place, problem, remedy, SpecPlace.of(pointer));
  }

  static Finding warning(String place, String problem, String remedy, String pointer) {
    return new Finding(Severity.WARNING, place, problem, remedy, SpecPlace.of(pointer));
  }

  /** The finding in one line for people. */
  public String sentence() {
    return severity
        + " "
        + place
        + ": "
        + problem
        + " "
        + remedy
        + " ("
        + spec.file().map(file -> file + ", ").orElse("")
        + spec.pointer()
        + ")";
  }
}
