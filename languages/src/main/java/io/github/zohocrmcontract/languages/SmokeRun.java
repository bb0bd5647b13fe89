package io.github.zohocrmcontract.languages;

import java.util.List;
import java.util.Optional;

/**
 * What every smoke program does at the stub, and what it must print: it logs in, lists the users,
 * reads the members of the territory Chennai, and asks for a territory that there is not.
 */
final class SmokeRun {

  /** The token that the smoke program logs in with. */
  static final String TOKEN = "sandbox-access-documented-territories";

  private static final List<String> EXPECTED =
      List.of(
          "2 users: Patricia Boyle, J Smith",
          "2 members: Patricia Boyle, J Smith",
          "400 INVALID_DATA");

  private SmokeRun() {}

  /** What is wrong with this output, if anything. */
  static Optional<String> fault(List<String> output) {
    return EXPECTED.stream()
        .filter(line -> !output.contains(line))
        .findFirst()
        .map(line -> "did not print \"" + line + "\"");
  }
}
