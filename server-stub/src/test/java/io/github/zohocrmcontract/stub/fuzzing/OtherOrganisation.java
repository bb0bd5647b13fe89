package io.github.zohocrmcontract.stub.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.sandbox.NewOrganisation;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import java.util.List;
import java.util.stream.LongStream;
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
            Stream.concat(
                    made.state().userIds().stream(), made.state().territoryIds().stream())
                .map(String::valueOf))
        .containsAll(identifiers());
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

  /** Of users first, then of territories. */
  static List<String> identifiers() {
    return LongStream.concat(
            LongStream.rangeClosed(0, 3), LongStream.rangeClosed(0, 3))
        .mapToObj(Long::toString)
        .toList();
  }
}
