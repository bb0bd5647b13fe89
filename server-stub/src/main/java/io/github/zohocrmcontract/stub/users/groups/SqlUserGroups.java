package io.github.zohocrmcontract.stub.users.groups;

import io.github.zohocrmcontract.stub.users.Memberships;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Groups of users in the database. */
public final class SqlUserGroups implements UserGroups, Memberships {

  private static final String OF_USER =
      """
      SELECT g.document FROM user_groups g
      JOIN users u ON u.organisation = g.organisation AND u.id = :user AND u.status <> 'deleted'
      WHERE g.organisation = :organisation AND EXISTS (
        SELECT 1 FROM user_group_sources s
        WHERE s.organisation = g.organisation AND s.user_group = g.id AND (
          s.kind = 'users' AND s.source = u.id
          OR s.kind = 'roles' AND s.source = u.role
          OR s.kind = 'territories' AND s.source IN (
            SELECT m.territory FROM territory_users m
            WHERE m.organisation = g.organisation AND m.user_id = u.id)))
      ORDER BY g.id LIMIT :limit OFFSET :offset
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  /** Works on one database. */
  public SqlUserGroups(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public List<UserGroup> listOfUser(String organisation, long user, long offset, int limit) {
    List<ObjectNode> documents =
        database
            .sql(OF_USER)
            .param("organisation", organisation)
            .param("user", user)
            .param("limit", limit)
            .param("offset", offset)
            .query((row, number) -> (ObjectNode) json.readTree(row.getString("document")))
            .list();
    return documents.stream()
        .map(document -> new UserGroup(document, sources(organisation, document)))
        .toList();
  }

  private Map<String, Integer> sources(String organisation, ObjectNode document) {
    Map<String, Integer> sources = new TreeMap<>();
    database
        .sql(
            "SELECT kind, COUNT(*) AS sources FROM user_group_sources"
                + " WHERE organisation = ? AND user_group = ? GROUP BY kind")
        .params(organisation, Long.parseLong(document.get("id").stringValue()))
        .query(
            row -> {
              sources.put(row.getString("kind"), row.getInt("sources"));
            });
    return sources;
  }

  @Override
  public void add(String organisation, ObjectNode document) {
    database
        .sql("INSERT INTO user_groups (organisation, id, document) VALUES (?, ?, ?)")
        .params(
            organisation,
            Long.parseLong(document.get("id").stringValue()),
            json.writeValueAsString(document))
        .update();
  }

  @Override
  public void addSource(String organisation, long group, String kind, long source) {
    database
        .sql(
            "INSERT INTO user_group_sources (organisation, user_group, kind, source)"
                + " VALUES (?, ?, ?, ?)")
        .params(organisation, group, kind, source)
        .update();
  }

  @Override
  public void removeFromAll(String organisation, long user) {
    database
        .sql(
            "DELETE FROM user_group_sources WHERE organisation = ? AND kind = 'users' AND source = ?")
        .params(organisation, user)
        .update();
  }
}
