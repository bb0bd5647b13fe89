package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.territories.Territory.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Territories and their members in the database. */
public final class SqlTerritories implements Territories, TerritoryMembers {

  private static final String SELECT =
      "SELECT t.id, t.name, t.api_name, t.description, t.permission_type, t.parent, t.manager,"
          + " t.account_rule, t.lead_rule, t.deal_rule, t.created_by, t.created_at, t.modified_by,"
          + " t.modified_at FROM territories t ";

  private final JdbcClient database;
  private final NamedParameterJdbcOperations batches;
  private final JsonMapper json;

  /** Works on one database. */
  public SqlTerritories(
      JdbcClient database, NamedParameterJdbcOperations batches, JsonMapper json) {
    this.database = database;
    this.batches = batches;
    this.json = json;
  }

  @Override
  public Optional<Territory> find(String organisation, long id) {
    return database
        .sql(SELECT + "WHERE t.organisation = ? AND t.id = ?")
        .params(organisation, id)
        .query(this::territory)
        .optional();
  }

  @Override
  public List<Territory> all(String organisation) {
    return database
        .sql(SELECT + "WHERE t.organisation = ? ORDER BY t.id")
        .param(organisation)
        .query(this::territory)
        .list();
  }

  @Override
  public List<Territory> children(String organisation, long parent) {
    return database
        .sql(SELECT + "WHERE t.organisation = ? AND t.parent = ? ORDER BY t.id")
        .params(organisation, parent)
        .query(this::territory)
        .list();
  }

  @Override
  public List<Territory> ofUser(String organisation, long user) {
    return database
        .sql(
            SELECT
                + "JOIN territory_users m ON m.organisation = t.organisation AND m.territory = t.id"
                + " WHERE m.organisation = ? AND m.user_id = ? ORDER BY t.id")
        .params(organisation, user)
        .query(this::territory)
        .list();
  }

  @Override
  public void add(String organisation, Territory territory) {
    write(
        "INSERT INTO territories (organisation, id, name, api_name, description, permission_type,"
            + " parent, manager, account_rule, lead_rule, deal_rule, created_by, created_at,"
            + " modified_by, modified_at) VALUES (:organisation, :id, :name, :apiName,"
            + " :description, :permissionType, :parent, :manager, :accounts, :leads, :deals,"
            + " :createdBy, :createdAt, :modifiedBy, :modifiedAt)",
        organisation,
        territory);
  }

  @Override
  public void replace(String organisation, Territory territory) {
    write(
        "UPDATE territories SET name = :name, api_name = :apiName, description = :description,"
            + " permission_type = :permissionType, parent = :parent, manager = :manager,"
            + " account_rule = :accounts, lead_rule = :leads, deal_rule = :deals,"
            + " created_by = :createdBy, created_at = :createdAt, modified_by = :modifiedBy,"
            + " modified_at = :modifiedAt WHERE organisation = :organisation AND id = :id",
        organisation,
        territory);
  }

  @Override
  public void remove(String organisation, long id) {
    database
        .sql("DELETE FROM territory_users WHERE organisation = ? AND territory = ?")
        .params(organisation, id)
        .update();
    database
        .sql("DELETE FROM territories WHERE organisation = ? AND id = ?")
        .params(organisation, id)
        .update();
  }

  @Override
  public List<TerritorySize> sizes(String organisation, int most) {
    return database
        .sql(
            "SELECT t.id, t.name, (SELECT COUNT(*) FROM territory_users m"
                + " WHERE m.organisation = t.organisation AND m.territory = t.id) AS users"
                + " FROM territories t WHERE t.organisation = ?"
                + " ORDER BY t.organisation, t.id LIMIT ?")
        .params(organisation, most)
        .query(
            (row, number) ->
                new TerritorySize(row.getLong("id"), row.getString("name"), row.getInt("users")))
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
  public void addAll(String organisation, List<Member> members) {
    batches.batchUpdate(
        "INSERT INTO territory_users (organisation, territory, user_id)"
            + " VALUES (:organisation, :territory, :user)",
        members.stream()
            .map(
                member ->
                    new MapSqlParameterSource()
                        .addValue("organisation", organisation)
                        .addValue("territory", member.territory())
                        .addValue("user", member.user()))
            .toArray(SqlParameterSource[]::new));
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
        .sql("UPDATE territories SET manager = NULL WHERE organisation = ? AND manager = ?")
        .params(organisation, user)
        .update();
    database
        .sql("DELETE FROM territory_users WHERE organisation = ? AND user_id = ?")
        .params(organisation, user)
        .update();
  }

  private void write(String sql, String organisation, Territory territory) {
    database
        .sql(sql)
        .param("organisation", organisation)
        .param("id", territory.id())
        .param("name", territory.name())
        .param("apiName", territory.apiName())
        .param("description", territory.description().orElse(null))
        .param("permissionType", territory.permissionType())
        .param("parent", nullable(territory.parent()))
        .param("manager", nullable(territory.manager()))
        .param("accounts", text(territory.rules().accounts()))
        .param("leads", text(territory.rules().leads()))
        .param("deals", text(territory.rules().deals()))
        .param("createdBy", territory.created().user())
        .param("createdAt", territory.created().at().toEpochMilli())
        .param("modifiedBy", territory.modified().user())
        .param("modifiedAt", territory.modified().at().toEpochMilli())
        .update();
  }

  private Territory territory(ResultSet row, int number) throws SQLException {
    return new Territory(
        row.getLong("id"),
        row.getString("name"),
        row.getString("api_name"),
        Optional.ofNullable(row.getString("description")),
        row.getString("permission_type"),
        optional(row, "parent"),
        optional(row, "manager"),
        new TerritoryRules(
            tree(row.getString("account_rule")),
            tree(row.getString("lead_rule")),
            tree(row.getString("deal_rule"))),
        new Stamp(row.getLong("created_by"), Instant.ofEpochMilli(row.getLong("created_at"))),
        new Stamp(row.getLong("modified_by"), Instant.ofEpochMilli(row.getLong("modified_at"))));
  }

  private static OptionalLong optional(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static @Nullable Long nullable(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private @Nullable String text(Optional<JsonNode> rule) {
    return rule.map(json::writeValueAsString).orElse(null);
  }

  private Optional<JsonNode> tree(@Nullable String text) {
    return Optional.ofNullable(text).map(json::readTree);
  }
}
