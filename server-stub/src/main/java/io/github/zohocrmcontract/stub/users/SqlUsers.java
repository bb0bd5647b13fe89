package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.caches.LastUsed;
import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.users.PageStarts.ListOfUsers;
import io.github.zohocrmcontract.stub.users.PageStarts.Reading;
import io.github.zohocrmcontract.stub.users.PageStarts.Start;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Users in the database. */
public final class SqlUsers implements Users {

  private static final String SELECT = "SELECT u.id, u.crm_user, u.document FROM users u ";

  /** With the organisation, though it is one, so that the primary key has the order already. */
  private static final String IN_ORDER = " ORDER BY u.organisation, u.id";

  // By number: a name is looked up among all columns, for each user of a list.
  private static final int ID = 1;
  private static final int CRM_USER = 2;
  private static final int DOCUMENT = 3;

  /** How many users are kept as answers show them. */
  private static final int KEPT = 1000;

  /** Longer ones, in characters, are rare, and not kept. */
  private static final int LONGEST_KEPT = 4000;

  private static final String INSERT =
      "INSERT INTO users (organisation, id, crm_user, status, confirmed, administrator,"
          + " reports_to, role, email, modified_at, document) VALUES (:organisation, :id, :crmUser,"
          + " :status, :confirmed, :administrator, :reportsTo, :role, :email, :modifiedAt, :document)";

  private final JdbcClient database;
  private final NamedParameterJdbcOperations batches;
  private final JsonMapper json;
  private final ReadDocuments documents;
  private final PageStarts starts;
  private final LastUsed<String, StoredUser> stored =
      new LastUsed<>(KEPT, text -> text.length() <= LONGEST_KEPT);

  /**
   * Works on one database.
   *
   * @param changes what is changed in it
   */
  public SqlUsers(
      JdbcClient database, NamedParameterJdbcOperations batches, JsonMapper json, Changes changes) {
    this.database = database;
    this.batches = batches;
    this.json = json;
    this.documents = new ReadDocuments(json);
    this.starts = new PageStarts(changes);
  }

  @Override
  public Optional<User> find(String organisation, long id) {
    return database
        .sql(SELECT + "WHERE u.organisation = ? AND u.id = ?")
        .params(organisation, id)
        .query(this::user)
        .optional();
  }

  @Override
  public List<User> list(String organisation, UserQuery query, long offset, int limit) {
    return list(organisation, query, Start.OF_THE_LIST, offset, limit, this::user);
  }

  @Override
  public List<StoredUser> listStored(String organisation, UserQuery query, long offset, int limit) {
    Reading<Row> reading =
        (start, passed) -> list(organisation, query, start, passed, limit, this::row);
    List<Row> rows =
        query.ids().isEmpty()
            ? starts.page(new ListOfUsers(organisation, query), offset, reading, Row::id)
            : reading.from(Start.OF_THE_LIST, offset);
    return stored.getAll(rows.stream().map(Row::document).toList(), StoredUser::of);
  }

  private <T> List<T> list(
      String organisation,
      UserQuery query,
      Start start,
      long offset,
      int limit,
      RowMapper<T> form) {
    Condition condition = condition(organisation, query);
    String from = start.equals(Start.OF_THE_LIST) ? "" : " AND u.id >= :start";
    return database
        .sql(SELECT + condition.sql() + from + IN_ORDER + " LIMIT :limit OFFSET :offset")
        .params(condition.parameters())
        .param("start", start.identifier())
        .param("limit", limit)
        .param("offset", offset)
        .query(form)
        .list();
  }

  @Override
  public long count(String organisation, UserQuery query) {
    Condition condition = condition(organisation, query);
    return database
        .sql("SELECT COUNT(*) FROM users u " + condition.sql())
        .params(condition.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public List<StoredUser> listOfTerritory(String organisation, long territory) {
    List<String> documents =
        database
            .sql(
                SELECT
                    + "JOIN territory_users m ON m.organisation = u.organisation"
                    + " AND m.user_id = u.id"
                    + " WHERE m.organisation = ? AND m.territory = ? ORDER BY u.id")
            .params(organisation, territory)
            .query((row, number) -> row.getString(DOCUMENT))
            .list();
    return stored.getAll(documents, StoredUser::of);
  }

  @Override
  public List<User> subordinates(String organisation, long manager) {
    return database
        .sql(SELECT + "WHERE u.organisation = ? AND u.reports_to = ? ORDER BY u.id")
        .params(organisation, manager)
        .query(this::user)
        .list();
  }

  @Override
  public Optional<User> findByEmail(String organisation, String email) {
    return database
        .sql(
            SELECT
                + "WHERE u.organisation = ? AND u.email = ? AND u.status <> 'deleted'"
                + " ORDER BY u.id LIMIT 1")
        .params(organisation, email.toLowerCase(Locale.ROOT))
        .query(this::user)
        .optional();
  }

  @Override
  public List<User> mentioning(String organisation, long user) {
    return database
        .sql(SELECT + "WHERE u.organisation = ? AND u.document LIKE ? ORDER BY u.id")
        .params(organisation, "%\"" + user + "\"%")
        .query(this::user)
        .list();
  }

  @Override
  public void add(String organisation, User user) {
    write(INSERT, organisation, user);
    starts.moved(organisation, user.id());
  }

  @Override
  public void addAll(String organisation, List<User> users) {
    batches.batchUpdate(
        INSERT,
        users.stream()
            .map(user -> new MapSqlParameterSource(columns(organisation, user)))
            .toArray(SqlParameterSource[]::new));
    users.stream().mapToLong(User::id).min().ifPresent(id -> starts.moved(organisation, id));
  }

  @Override
  public void replace(String organisation, User user) {
    if (isInTheSameLists(organisation, user)) {
      starts.modified(organisation, user.id());
    } else {
      starts.moved(organisation, user.id());
    }
    write(
        "UPDATE users SET crm_user = :crmUser, status = :status, confirmed = :confirmed,"
            + " administrator = :administrator, reports_to = :reportsTo, role = :role, email = :email,"
            + " modified_at = :modifiedAt, document = :document WHERE organisation = :organisation AND id = :id",
        organisation,
        user);
  }

  @Override
  public void allReplaced(String organisation) {
    starts.moved(organisation, Long.MIN_VALUE);
  }

  /** Whether nothing that {@link #is} looks at is another thing now. */
  private boolean isInTheSameLists(String organisation, User user) {
    return database
            .sql(
                "SELECT COUNT(*) FROM users WHERE organisation = :organisation AND id = :id"
                    + " AND crm_user = :crmUser AND status = :status AND confirmed = :confirmed"
                    + " AND administrator = :administrator")
            .params(columns(organisation, user))
            .query(Integer.class)
            .single()
        == 1;
  }

  private void write(String sql, String organisation, User user) {
    database.sql(sql).params(columns(organisation, user)).update();
  }

  private Map<String, Object> columns(String organisation, User user) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("organisation", organisation);
    columns.put("id", user.id());
    columns.put("crmUser", user.crmUser());
    columns.put("status", user.status());
    columns.put("confirmed", user.isConfirmed());
    columns.put("administrator", user.isAdministrator());
    columns.put("reportsTo", nullable(user.reportsTo()));
    columns.put("role", nullable(user.role()));
    columns.put("email", user.email().orElse(null));
    columns.put("modifiedAt", user.modifiedAt().toEpochMilli());
    columns.put("document", json.writeValueAsString(user.document()));
    return columns;
  }

  private static Long nullable(OptionalLong identifier) {
    return identifier.isPresent() ? identifier.getAsLong() : null;
  }

  private User user(ResultSet row, int number) throws SQLException {
    return new User(row.getBoolean(CRM_USER), documents.read(row.getString(DOCUMENT)));
  }

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getLong(ID), row.getString(DOCUMENT));
  }

  private record Row(long id, String document) {}

  private static Condition condition(String organisation, UserQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("organisation", organisation);
    parameters.put("caller", query.caller());
    StringBuilder sql = new StringBuilder("WHERE u.organisation = :organisation AND u.crm_user");
    sql.append(" AND ").append(is(query.kind()));
    if (!query.ids().isEmpty()) {
      sql.append(" AND u.id IN (:ids)");
      parameters.put("ids", query.ids());
    }
    query
        .modifiedSince()
        .ifPresent(
            moment -> {
              sql.append(" AND u.modified_at > :modifiedSince");
              parameters.put("modifiedSince", moment.toEpochMilli());
            });
    return new Condition(sql.toString(), parameters);
  }

  private record Condition(String sql, Map<String, Object> parameters) {}

  private static String is(UserKind kind) {
    return switch (kind) {
      case ALL -> "TRUE";
      case ACTIVE -> "u.status = 'active'";
      case DEACTIVATED -> "u.status NOT IN ('active', 'deleted')";
      case CONFIRMED -> "u.confirmed";
      case NOT_CONFIRMED -> "NOT u.confirmed";
      case DELETED -> "u.status = 'deleted'";
      case ACTIVE_CONFIRMED -> "u.status = 'active' AND u.confirmed";
      case ADMINISTRATORS -> "u.administrator";
      case ACTIVE_CONFIRMED_ADMINISTRATORS ->
          "u.status = 'active' AND u.confirmed AND u.administrator";
      case CURRENT -> "u.id = :caller";
    };
  }
}
