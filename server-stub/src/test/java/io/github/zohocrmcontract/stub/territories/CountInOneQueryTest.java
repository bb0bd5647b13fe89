package io.github.zohocrmcontract.stub.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.TestedDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The users of many territories are counted at once, not territory by territory. */
class CountInOneQueryTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final int TERRITORIES = 1000;

  /** How often it was asked for anything that has to do with territories. */
  private static final String ASKED =
      "SELECT execution_count FROM information_schema.query_statistics"
          + " WHERE LOWER(sql_statement) LIKE '%from territor%'";

  @Test
  void aThousandTerritoriesTakeOneQuery() {
    assumeFalse(TestedDatabase.isPostgres(), "Statements are counted by the embedded database.");
    String token =
        STUB.stub()
            .organisations()
            .create(OrganisationPlan.generated("wide", 10, TERRITORIES, 1))
            .accessToken();
    Planting.execute(STUB.stub(), "SET QUERY_STATISTICS_MAX_ENTRIES 1000");
    Planting.execute(STUB.stub(), "SET QUERY_STATISTICS TRUE");
    Reply reply = STUB.get("/settings/territories/actions/associated_users_count").as(token).send();
    assertThat(reply.texts("/associated_users_count/*/count")).hasSize(200);
    assertThat(reply.text("/info/more_records")).isEqualTo("true");
    List<Long> asked = Planting.numbers(STUB.stub(), ASKED);
    assertThat(asked).containsExactly(1L);
  }
}
