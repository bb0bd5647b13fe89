package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.storage.Remembered;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Withheld permissions in the database. */
public final class SqlWithheldPermissions implements WithheldPermissions {

  /** How many answers are known without asking the database. */
  private static final int KNOWN = 1000;

  private final JdbcClient database;
  private final Remembered<Withheld, Set<Long>> known;

  /**
   * Works on one database.
   *
   * @param changes what is changed in it
   */
  public SqlWithheldPermissions(JdbcClient database, Changes changes) {
    this.database = database;
    this.known = new Remembered<>(changes, KNOWN);
  }

  private record Withheld(String organisation, String permission) {}

  @Override
  public Set<Long> profiles(String organisation, String permission) {
    return known.get(new Withheld(organisation, permission), this::read);
  }

  private Set<Long> read(Withheld withheld) {
    return Set.copyOf(
        database
            .sql(
                "SELECT profile FROM withheld_permissions"
                    + " WHERE organisation = ? AND permission = ?")
            .params(withheld.organisation(), withheld.permission())
            .query((row, number) -> row.getLong(1))
            .list());
  }

  @Override
  public void add(String organisation, long profile, String permission) {
    database
        .sql(
            "INSERT INTO withheld_permissions (organisation, profile, permission) VALUES (?, ?, ?)")
        .params(organisation, profile, permission)
        .update();
  }
}
