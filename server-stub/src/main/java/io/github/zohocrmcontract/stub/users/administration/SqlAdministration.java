package io.github.zohocrmcontract.stub.users.administration;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decides how users can be administered, in the database. */
public final class SqlAdministration implements Subscriptions, Invitations, RolesAndProfiles {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlAdministration(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Subscription find(String organisation) {
    return database
        .sql(
            "SELECT crm_plus, share_among_subordinates, user_licences"
                + " FROM subscriptions WHERE organisation = ?")
        .param(organisation)
        .query(
            (row, number) -> {
              Integer licences = row.getObject("user_licences", Integer.class);
              return new Subscription(
                  row.getBoolean("crm_plus"),
                  row.getBoolean("share_among_subordinates"),
                  licences == null ? OptionalInt.empty() : OptionalInt.of(licences));
            })
        .single();
  }

  @Override
  public void add(String organisation, Subscription subscription) {
    OptionalInt licences = subscription.userLicences();
    database
        .sql(
            "INSERT INTO subscriptions (organisation, crm_plus,"
                + " share_among_subordinates, user_licences)"
                + " VALUES (:organisation, :crmPlus, :share, :licences)")
        .param("organisation", organisation)
        .param("crmPlus", subscription.crmPlus())
        .param("share", subscription.shareAmongSubordinates())
        .param("licences", licences.isPresent() ? licences.getAsInt() : null)
        .update();
  }

  @Override
  public boolean isDeclined(String organisation, String email) {
    return database
        .sql("SELECT 1 FROM declined_invitations WHERE organisation = ? AND email = ?")
        .params(organisation, email.toLowerCase(Locale.ROOT))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public void decline(String organisation, String email) {
    database
        .sql("INSERT INTO declined_invitations (organisation, email) VALUES (?, ?)")
        .params(organisation, email.toLowerCase(Locale.ROOT))
        .update();
  }

  @Override
  public Optional<Role> role(String organisation, long id) {
    return database
        .sql("SELECT id, name FROM roles WHERE organisation = ? AND id = ?")
        .params(organisation, id)
        .query((row, number) -> new Role(row.getLong("id"), row.getString("name")))
        .optional();
  }

  @Override
  public Optional<Profile> profile(String organisation, long id) {
    return database
        .sql("SELECT id, name, manages_users FROM profiles WHERE organisation = ? AND id = ?")
        .params(organisation, id)
        .query(
            (row, number) ->
                new Profile(
                    row.getLong("id"), row.getString("name"), row.getBoolean("manages_users")))
        .optional();
  }

  @Override
  public void put(String organisation, Role role) {
    int there =
        database
            .sql("UPDATE roles SET name = ? WHERE organisation = ? AND id = ?")
            .params(role.name(), organisation, role.id())
            .update();
    if (there == 0) {
      database
          .sql("INSERT INTO roles (organisation, id, name) VALUES (?, ?, ?)")
          .params(organisation, role.id(), role.name())
          .update();
    }
  }

  @Override
  public void put(String organisation, Profile profile) {
    int there =
        database
            .sql(
                "UPDATE profiles SET name = ?, manages_users = ? WHERE organisation = ? AND id = ?")
            .params(profile.name(), profile.managesUsers(), organisation, profile.id())
            .update();
    if (there == 0) {
      database
          .sql("INSERT INTO profiles (organisation, id, name, manages_users) VALUES (?, ?, ?, ?)")
          .params(organisation, profile.id(), profile.name(), profile.managesUsers())
          .update();
    }
  }
}
