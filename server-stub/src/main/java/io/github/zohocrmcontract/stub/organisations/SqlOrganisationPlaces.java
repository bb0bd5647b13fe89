package io.github.zohocrmcontract.stub.organisations;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places of organisations in the database. */
public final class SqlOrganisationPlaces implements OrganisationPlaces {

  private static final long FIRST_NUMBER = 600_000_000;
  private static final long NUMBERS = 100_000_000;

  private final JdbcClient database;

  /** Works on one database. */
  public SqlOrganisationPlaces(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<OrganisationPlace> find(String organisation) {
    return database
        .sql("SELECT data_centre, number FROM organisation_places WHERE organisation = ?")
        .param(organisation)
        .query(
            (row, number) ->
                new OrganisationPlace(
                    DataCentre.valueOf(row.getString("data_centre")), row.getLong("number")))
        .optional();
  }

  @Override
  public Optional<String> organisation(long number) {
    return database
        .sql("SELECT organisation FROM organisation_places WHERE number = ?")
        .param(number)
        .query(String.class)
        .optional();
  }

  @Override
  public void add(String organisation, DataCentre dataCentre) {
    CRC32 sum = new CRC32();
    sum.update(organisation.getBytes(StandardCharsets.UTF_8));
    long number = FIRST_NUMBER + sum.getValue() % NUMBERS;
    while (organisation(number).isPresent()) {
      number++;
    }
    database
        .sql("INSERT INTO organisation_places (organisation, data_centre, number) VALUES (?, ?, ?)")
        .params(organisation, dataCentre.name(), number)
        .update();
  }
}
