package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.organisations.DataCentre;
import java.time.Instant;
import java.util.Optional;

/**
 * An organisation to make. The same plan gives the same identifiers, names and times.
 *
 * @param name its name, of small letters, digits, dots, dashes and underscores
 * @param seed name of the organisation of the stub that it shall be like; empty if it is generated
 * @param users how many users are generated, the administrator included
 * @param territories how many territories are generated, the organisation's own included
 * @param randomSeed what names, managers and members follow from
 * @param dataCentre the data centre that holds it
 * @param now the moment by which it goes; empty for the machine's
 * @param frozen whether its time stands still
 */
public record OrganisationPlan(
    String name,
    Optional<String> seed,
    int users,
    int territories,
    long randomSeed,
    DataCentre dataCentre,
    Optional<Instant> now,
    boolean frozen) {

  static final int MOST_USERS = 200_000;
  static final int MOST_TERRITORIES = 10_000;

  /** An organisation with nothing in it but its administrator and its own territory. */
  public static OrganisationPlan empty(String name) {
    return generated(name, 1, 1, 0);
  }

  /** An organisation like one that comes with the stub, for instance {@code documented-users}. */
  public static OrganisationPlan seeded(String name, String seed) {
    return new OrganisationPlan(
        name, Optional.of(seed), 0, 0, 0, DataCentre.US, Optional.empty(), false);
  }

  /**
   * A generated organisation.
   *
   * @param users how many users, 1 to 200,000
   * @param territories how many territories, 1 to 10,000
   */
  public static OrganisationPlan generated(
      String name, int users, int territories, long randomSeed) {
    return new OrganisationPlan(
        name,
        Optional.empty(),
        users,
        territories,
        randomSeed,
        DataCentre.US,
        Optional.empty(),
        false);
  }

  /** The same in another data centre. */
  public OrganisationPlan in(DataCentre other) {
    return new OrganisationPlan(name, seed, users, territories, randomSeed, other, now, frozen);
  }

  /** The same, going by this moment from now on. */
  public OrganisationPlan startingAt(Instant moment) {
    return new OrganisationPlan(
        name, seed, users, territories, randomSeed, dataCentre, Optional.of(moment), frozen);
  }

  /** The same with a time that stands still. */
  public OrganisationPlan standingStill() {
    return new OrganisationPlan(name, seed, users, territories, randomSeed, dataCentre, now, true);
  }
}
