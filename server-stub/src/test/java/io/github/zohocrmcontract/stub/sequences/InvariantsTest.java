package io.github.zohocrmcontract.stub.sequences;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of sequences find what is wrong; each case puts one fault into the database. */
class InvariantsTest {

  @RegisterExtension static final StubExtension stub = new StubExtension();

  @Test
  void theOrganisationThatSequencesBeginWithIsWithoutFault() {
    RandomOrganisation organisation = new RandomOrganisation(-1);
    Planting.plant(stub.stub(), organisation.seed());
    Invariants.check(stub, organisation.accessToken(), new Known().owners());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -2 | UPDATE users SET status = 'deleted' WHERE id = 1600000000000101002 | statuses of DeletedUsers
          -3 | UPDATE users SET document = REPLACE(document, '"status":"active"', '"status":"active","Reporting_To":{"id":"1600000000000101005","name":"Number 4"}') WHERE id = 1600000000000101002 | 1600000000000101002 reports to the deleted 1600000000000101005
          -4 | UPDATE users SET document = REPLACE(document, '"status":"active"', '"status":"active","Reporting_To":{"id":"1600000000000101002","name":"Number 1"}') WHERE id = 1600000000000101002 | the managers of 1600000000000101002 lead in a circle
          -5 | UPDATE territories SET parent = NULL WHERE id = 1600000000000201002 | territories without a parent
          -6 | UPDATE territories SET parent = 1600000000000201003 WHERE id = 1600000000000201002 | is in a circle
          -7 | INSERT INTO territory_users (organisation, territory, user_id) VALUES ('%s', 1600000000000201003, 1600000000000101005) | members of 1600000000000201003
          -8 | UPDATE territories SET manager = 1600000000000101001 WHERE id = 1600000000000201004 | members of 1600000000000201004
          -9 | UPDATE records SET owner = 1600000000000101001 WHERE id = 1600000000000301001 | owner of Accounts/1600000000000301001
          -10 | UPDATE users SET document = REPLACE(document, 'Number 1', 'Nobody') WHERE id = 1600000000000101002 | full name of 1600000000000101002
          -11 | UPDATE users SET document = REPLACE(document, 'number.1@', 'number.2@') WHERE id = 1600000000000101002 | e-mail addresses
          """)
  void aFaultIsFound(int number, String statement, String told) {
    RandomOrganisation organisation = new RandomOrganisation(number);
    Planting.plant(stub.stub(), organisation.seed());
    String name = "sequence-" + number;
    Planting.execute(
        stub.stub(),
        statement.startsWith("UPDATE")
            ? statement + " AND organisation = '" + name + "'"
            : statement.formatted(name));
    assertThatThrownBy(
            () -> Invariants.check(stub, organisation.accessToken(), new Known().owners()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(told);
  }
}
