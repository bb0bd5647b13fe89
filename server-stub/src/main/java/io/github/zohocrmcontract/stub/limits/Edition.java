package io.github.zohocrmcontract.stub.limits;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The editions of Zoho CRM with their credits and calls at the same time, without credits bought
 * besides. Zoho's own pages differ in the most that an edition can have; these are the larger
 * numbers.
 */
public enum Edition {
  /** Free. */
  FREE(5_000, 0, 5_000, 5),
  /** Standard and Starter. */
  STANDARD(50_000, 250, 100_000, 10),
  /** Professional. */
  PROFESSIONAL(50_000, 500, 3_000_000, 15),
  /** Enterprise and Zoho One. */
  ENTERPRISE(50_000, 1_000, 5_000_000, 20),
  /** Ultimate and CRM Plus. */
  ULTIMATE(50_000, 2_000, Long.MAX_VALUE, 25);

  private final long basis;
  private final long perUser;
  private final long most;
  private final int concurrency;

  Edition(long basis, long perUser, long most, int concurrency) {
    this.basis = basis;
    this.perUser = perUser;
    this.most = most;
    this.concurrency = concurrency;
  }

  /** What an organisation with so many licensed users may use. */
  public Allowance allowance(long users) {
    return new Allowance(Math.min(most, basis + perUser * users), concurrency);
  }

  /**
   * The edition of this name; capitals make no difference.
   *
   * @throws IllegalArgumentException with a sentence for the caller, if there is none
   */
  public static Edition of(String name) {
    return Arrays.stream(values())
        .filter(edition -> edition.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no edition " + name + ". Give one of " + names() + "."));
  }

  private static String names() {
    return Arrays.stream(values())
        .map(edition -> edition.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
