package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No table is forgotten when organisations are copied and removed. */
class SqlOrganisationContentsTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  @Test
  void everyTableWithRowsOfOrganisationsIsCopiedOrKept() {
    List<String> known = new ArrayList<>(SqlOrganisationContents.CONTENTS);
    known.addAll(SqlOrganisationContents.KEPT);
    assertThat(
            Planting.texts(
                STUB.stub(),
                "SELECT LOWER(table_name) FROM information_schema.columns"
                    + " WHERE LOWER(column_name) = 'organisation'"
                    + " AND table_schema = CURRENT_SCHEMA"))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void eachOrganisationThatComesWithTheStubIsTheSameAfterACopyAndAReset() {
    SandboxOrganisations organisations = STUB.stub().organisations();
    for (OrganisationState state : organisations.list()) {
      String before = Planting.rows(STUB.stub(), contents(), state.name());
      organisations.snapshot(state.name(), "copy");
      organisations.reset(state.name());
      assertThat(Planting.rows(STUB.stub(), contents(), state.name())).isEqualTo(before);
      organisations.restore(state.name(), "copy");
      assertThat(Planting.rows(STUB.stub(), contents(), state.name())).isEqualTo(before);
    }
  }

  static List<String> contents() {
    return SqlOrganisationContents.CONTENTS;
  }
}
