package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.users.Users;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies and removes the rows of organisations, table by table. */
final class SqlOrganisationContents implements OrganisationContents {

  /** What an organisation holds, in an order in which rows can be added. */
  static final List<String> CONTENTS =
      List.of(
          "withheld_permissions",
          "users",
          "roles",
          "profiles",
          "subscriptions",
          "declined_invitations",
          "user_groups",
          "user_group_sources",
          "territories",
          "territory_users",
          "transfer_jobs",
          "records",
          "record_territories",
          "record_jobs",
          "lead_territories",
          "organisation_clocks");

  /** What belongs to an organisation besides, and is no part of a snapshot. */
  static final List<String> KEPT =
      List.of(
          "access_tokens",
          "refresh_tokens",
          "authorization_codes",
          "organisation_places",
          "organisation_origins",
          "snapshots");

  private final JdbcClient database;
  private final Users users;

  SqlOrganisationContents(JdbcClient database, Users users) {
    this.database = database;
    this.users = users;
  }

  @Override
  public void copy(String from, String to) {
    String columns = columns("organisations", "name");
    database
        .sql(
            "INSERT INTO organisations (name, %s) SELECT ?, %s FROM organisations WHERE name = ?"
                .formatted(columns, columns))
        .params(to, from)
        .update();
    copyContents(from, to);
  }

  @Override
  public void replace(String organisation, String by) {
    removeContents(organisation);
    String columns = columns("organisations", "name");
    database
        .sql(
            "UPDATE organisations SET (%s) = (SELECT %s FROM organisations WHERE name = ?) WHERE name = ?"
                .formatted(columns, columns))
        .params(by, organisation)
        .update();
    copyContents(by, organisation);
  }

  @Override
  public void remove(String organisation) {
    KEPT.forEach(table -> delete(table, organisation));
    removeContents(organisation);
    database.sql("DELETE FROM organisations WHERE name = ?").param(organisation).update();
  }

  @Override
  public int users(String organisation) {
    return count("users", organisation);
  }

  @Override
  public int territories(String organisation) {
    return count("territories", organisation);
  }

  @Override
  public List<Long> firstUsers(String organisation, int most) {
    return first("users", organisation, most);
  }

  @Override
  public List<Long> firstTerritories(String organisation, int most) {
    return first("territories", organisation, most);
  }

  private int count(String table, String organisation) {
    return database
        .sql("SELECT COUNT(*) FROM " + table + " WHERE organisation = ?")
        .param(organisation)
        .query(Integer.class)
        .single();
  }

  private List<Long> first(String table, String organisation, int most) {
    return database
        .sql(
            "SELECT id FROM " + table + " WHERE organisation = ? ORDER BY organisation, id LIMIT ?")
        .params(organisation, most)
        .query(Long.class)
        .list();
  }

  private void copyContents(String from, String to) {
    for (String table : CONTENTS) {
      // A territory above another one may be copied after it, so the tree is put together last.
      boolean tree = table.equals("territories");
      String columns =
          tree ? columns(table, "organisation", "parent") : columns(table, "organisation");
      // A table may hold nothing but the names of organisations.
      String further = columns.isEmpty() ? "" : ", " + columns;
      database
          .sql(
              "INSERT INTO %s (organisation%s) SELECT ?%s FROM %s WHERE organisation = ?"
                  .formatted(table, further, further, table))
          .params(to, from)
          .update();
      if (tree) {
        copyTree(from, to);
      }
    }
    users.allReplaced(to);
  }

  private void copyTree(String from, String to) {
    database
        .sql(
            "UPDATE territories SET parent = (SELECT t.parent FROM territories t"
                + " WHERE t.organisation = ? AND t.id = territories.id) WHERE organisation = ?")
        .params(from, to)
        .update();
  }

  private void removeContents(String organisation) {
    database
        .sql("UPDATE territories SET parent = NULL WHERE organisation = ?")
        .param(organisation)
        .update();
    for (int index = CONTENTS.size() - 1; index >= 0; index--) {
      delete(CONTENTS.get(index), organisation);
    }
    users.allReplaced(organisation);
  }

  private void delete(String table, String organisation) {
    database.sql("DELETE FROM " + table + " WHERE organisation = ?").param(organisation).update();
  }

  private String columns(String table, String... without) {
    List<String> left = List.of(without);
    return database
        .sql(
            "SELECT LOWER(column_name) FROM information_schema.columns"
                + " WHERE LOWER(table_name) = ? AND table_schema = CURRENT_SCHEMA"
                + " ORDER BY ordinal_position")
        .param(table)
        .query(String.class)
        .list()
        .stream()
        .filter(column -> !left.contains(column))
        .collect(Collectors.joining(", "));
  }
}
