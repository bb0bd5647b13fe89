package io.github.zohocrmcontract.stub.journal;

import java.util.Optional;

/**
 * What of a request or an answer is not as the contract describes it.
 *
 * @param severity whether the contract is broken, or Zoho merely puts up with it
 * @param place where in the exchange, for instance {@code query page}, {@code header Authorization}
 *     or {@code $.users[0].id}
 * @param problem what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 * @param spec what the contract says
 * @param provenance what the rule rests on, for instance {@code parameter getUsers query page:
 *     documented on the page Get Users}; empty for a rule about no part of the contract, such as a
 *     path that it does not have
 */
public record Finding(
    Severity severity,
    String place,
    String problem,
    String remedy,
    SpecPlace spec,
    Optional<String> provenance) {

  /** How much it matters. */
  public enum Severity {
    /** The contract is broken. */
    ERROR,
    /** It works, but by lenience that nobody promised. */
    WARNING
  }

  static Finding error(String place, String problem, String remedy, String pointer) {
    return of(Severity.ERROR, place, problem, remedy, pointer);
  }

  static Finding warning(String place, String problem, String remedy, String pointer) {
    return of(Severity.WARNING, place, problem, remedy, pointer);
  }

  static Finding of(
      Severity severity, String place, String problem, String remedy, String pointer) {
    return new Finding(severity, place, problem, remedy, SpecPlace.of(pointer), Optional.empty());
  }

  /** The same finding, with what the rule rests on. */
  Finding restingOn(Optional<String> found) {
    return new Finding(severity, place, problem, remedy, spec, found);
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
        + ")"
        + provenance.map(text -> " Rests on the " + text).orElse("");
  }
}
