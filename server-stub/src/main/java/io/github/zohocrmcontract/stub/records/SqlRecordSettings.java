package io.github.zohocrmcontract.stub.records;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of each organisation, in the database. */
public final class SqlRecordSettings implements RecordSettings {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlRecordSettings(JdbcClient database) {
    this.database = database;
  }

  @Override
  public RecordRules of(String organisation) {
    Optional<Boolean> leads =
        database
            .sql("SELECT leads_have_territories FROM record_rules WHERE organisation = ?")
            .param(organisation)
            .query(Boolean.class)
            .optional();
    List<String> profiles =
        database
            .sql("SELECT profile FROM profiles_without_records WHERE organisation = ?")
            .param(organisation)
            .query(String.class)
            .list();
    return leads
        .map(enabled -> new RecordRules(enabled, Set.copyOf(new HashSet<>(profiles))))
        .orElse(RecordRules.USUAL);
  }

  @Override
  public void set(String organisation, RecordRules rules) {
    database
        .sql("INSERT INTO record_rules (organisation, leads_have_territories) VALUES (?, ?)")
        .params(organisation, rules.leadsHaveTerritories())
        .update();
    rules
        .profilesWithoutRecords()
        .forEach(
            profile ->
                database
                    .sql(
                        "INSERT INTO profiles_without_records (organisation, profile)"
                            + " VALUES (?, ?)")
                    .params(organisation, profile)
                    .update());
  }
}
