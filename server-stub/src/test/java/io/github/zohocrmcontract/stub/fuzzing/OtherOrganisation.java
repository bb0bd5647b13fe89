package io.github.zohocrmcontract.stub.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.sandbox.NewOrganisation;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * An organisation that nobody calls, though its identifiers are sent. Whatever people write in it
 * bears a mark, so that it is known wherever it turns up.
 */
final class OtherOrganisation {

  static final String NAME = "never-called";

  /** What nobody sends. */
  static final String MARK = "mark-of-another";

  private static final int USERS = 10;
  private static final int TERRITORIES = 5;

  private OtherOrganisation() {}

  /** Makes it; the same identifiers each time. */
  static NewOrganisation plant(ZohoCrmStub stub) {
    NewOrganisation made =
        stub.organisations()
            .create(OrganisationPlan.generated(NAME, USERS, TERRITORIES, 1).standingStill());
    assertThat(
            Stream.concat(made.state().userIds().stream(), made.state().territoryIds().stream())
                .map(String::valueOf))
        .containsAll(identifiers().subList(0, 8));
    Planting.execute(
        stub,
        "UPDATE users SET document = REPLACE(document, '@', '."
            + MARK
            + "@') WHERE organisation = '"
            + NAME
            + "'");
    Planting.execute(
        stub,
        "UPDATE territories SET name = CONCAT('"
            + MARK
            + " ', name), description = '"
            + MARK
            + "' WHERE organisation = '"
            + NAME
            + "'");
    return made;
  }

  /** Of users first, then of territories, then of an account and a deal. */
  static List<String> identifiers() {
    return List.of(
        "1100000000100000001",
        "1100000000100000002",
        "1100000000100000003",
        "1100000000100000004",
        "1100000000200000001",
        "1100000000200000002",
        "1100000000200000003",
        "1100000000200000004",
        "1100000000000302001",
        "1100000000000304001");
  }
}
