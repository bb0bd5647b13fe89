package io.github.zohocrmcontract.stub.territories;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Territories and their members in the database. */
public final class SqlTerritories implements Territories, TerritoryMembers {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlTerritories(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean exists(String organisation, long id) {
    return database
        .sql("SELECT 1 FROM territories WHERE organisation = ? AND id = ?")
        .params(organisation, id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public void add(String organisation, Territory territory) {
    database
        .sql("INSERT INTO territories (organisation, id, name) VALUES (?, ?, ?)")
        .params(organisation, territory.id(), territory.name())
        .update();
  }

  @Override
  public List<TerritorySize> sizes(String organisation) {
    return database
        .sql(
            "SELECT t.id, t.name, COUNT(m.user_id) AS users FROM territories t"
                + " LEFT JOIN territory_users m"
                + " ON m.organisation = t.organisation AND m.territory = t.id"
                + " WHERE t.organisation = ? GROUP BY t.id, t.name ORDER BY t.id")
        .param(organisation)
        .query(
            (row, number) ->
                new TerritorySize(
                    new Territory(row.getLong("id"), row.getString("name")), row.getInt("users")))
        .list();
  }

  @Override
  public boolean contains(String organisation, long territory, long user) {
    return database
        .sql(
            "SELECT 1 FROM territory_users"
                + " WHERE organisation = ? AND territory = ? AND user_id = ?")
        .params(organisation, territory, user)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public int count(String organisation, long territory) {
    return database
        .sql("SELECT COUNT(*) FROM territory_users WHERE organisation = ? AND territory = ?")
        .params(organisation, territory)
        .query(Integer.class)
        .single();
  }

  @Override
  public void add(String organisation, long territory, long user) {
    database
        .sql("INSERT INTO territory_users (organisation, territory, user_id) VALUES (?, ?, ?)")
        .params(organisation, territory, user)
        .update();
  }

  @Override
  public boolean remove(String organisation, long territory, long user) {
    return database
            .sql(
                "DELETE FROM territory_users"
                    + " WHERE organisation = ? AND territory = ? AND user_id = ?")
            .params(organisation, territory, user)
            .update()
        > 0;
  }

  @Override
  public void removeFromAll(String organisation, long user) {
    database
        .sql("DELETE FROM territory_users WHERE organisation = ? AND user_id = ?")
        .params(organisation, user)
        .update();
  }
}
