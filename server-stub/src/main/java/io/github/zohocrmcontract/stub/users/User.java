package io.github.zohocrmcontract.stub.users;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person of an organisation. The document is the user as answered, key for key, so that a key
 * that is missing, one that is null and one that the contract does not know all survive.
 *
 * @param crmUser false for people who are known to the organisation but do not work in the CRM,
 *     such as users of a portal; they are never listed
 * @param document the user as answered; never changed, copied instead
 */
public record User(boolean crmUser, ObjectNode document) {

  /** The status of those who can work. */
  public static final String ACTIVE = "active";

  private static final String STATUS = "status";
  private static final String REPORTING_TO = "Reporting_To";
  private static final String MODIFIED_TIME = "Modified_Time";
  private static final String MODIFIED_BY = "Modified_By";
  private static final String CREATED_BY = "created_by";
  private static final String DELETED = "deleted";
  private static final String ADMINISTRATOR = "Administrator";

  /** The user as it is kept and answered. */
  public StoredUser stored() {
    return StoredUser.of(document.toString());
  }

  /** Identifier of the user. */
  public long id() {
    return Long.parseLong(document.get("id").stringValue());
  }

  /** First and last name. */
  public String name() {
    return document.path("full_name").asString("");
  }

  /** E-mail address, if there is one. */
  public Optional<String> email() {
    return document.path("email").stringValueOpt();
  }

  /** The word that answers carry. */
  public String status() {
    return document.path(STATUS).asString(ACTIVE);
  }

  /** Whether the user can work in the organisation. */
  public boolean isActive() {
    return status().equals(ACTIVE);
  }

  /** Whether the user was deleted. */
  public boolean isDeleted() {
    return status().equals(DELETED);
  }

  /** Whether the user has accepted the invitation. */
  public boolean isConfirmed() {
    return document.path("confirm").booleanValue(false);
  }

  /** Whether the user has the Administrator profile. */
  public boolean isAdministrator() {
    return document.path("profile").path("name").asString("").equals(ADMINISTRATOR);
  }

  /** E-mail address as it is compared: without capitals; empty if there is none. */
  public Optional<String> comparableEmail() {
    JsonNode email = document.path("email");
    return email.isString()
        ? Optional.of(email.stringValue().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Identifier of the user's profile. */
  public OptionalLong profile() {
    return identifier("profile");
  }

  /** Identifier of the user's role. */
  public OptionalLong role() {
    return identifier("role");
  }

  /** Identifier of the user's manager. */
  public OptionalLong reportsTo() {
    return identifier(REPORTING_TO);
  }

  private OptionalLong identifier(String reference) {
    JsonNode id = document.path(reference).path("id");
    return id.isString() ? OptionalLong.of(Long.parseLong(id.stringValue())) : OptionalLong.empty();
  }

  /** When the user last changed. */
  public Instant modifiedAt() {
    JsonNode time = document.path(MODIFIED_TIME);
    return time.isString() ? OffsetDateTime.parse(time.stringValue()).toInstant() : Instant.EPOCH;
  }

  /** This user, deleted by another at a moment. */
  public User deleted(User by, Instant at) {
    return changed(by, at, copy -> copy.put(STATUS, DELETED).put("Isonline", false));
  }

  /** This user with another manager, set by someone at a moment. */
  public User reportingTo(User manager, User by, Instant at) {
    return changed(by, at, copy -> putReference(copy, REPORTING_TO, manager));
  }

  /** This user without a manager, as someone made it at a moment. */
  public User reportingToNobody(User by, Instant at) {
    return changed(by, at, copy -> copy.putNull(REPORTING_TO));
  }

  /** This user as a new one, added by someone at a moment. */
  public User createdBy(User by, Instant at) {
    return changed(
        by,
        at,
        copy -> {
          putReference(copy, CREATED_BY, by);
          copy.put("created_time", time(at));
        });
  }

  /**
   * This user, changed by someone at a moment.
   *
   * @param change changes the copy that it is given
   */
  public User changed(User by, Instant at, Consumer<ObjectNode> change) {
    ObjectNode copy = document.deepCopy();
    change.accept(copy);
    putReference(copy, MODIFIED_BY, by);
    User changed = new User(crmUser, copy);
    copy.put(MODIFIED_TIME, changed.time(at));
    return changed;
  }

  /** This user with the present name of another wherever the other is mentioned. */
  public User mentioning(User other) {
    ObjectNode copy = document.deepCopy();
    for (String key : List.of(CREATED_BY, MODIFIED_BY, REPORTING_TO)) {
      if (copy.path(key).path("id").asString("").equals(Long.toString(other.id()))) {
        putReference(copy, key, other);
      }
    }
    return new User(crmUser, copy);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone()));
  }

  private static void putReference(ObjectNode document, String key, User user) {
    document.putObject(key).put("name", user.name()).put("id", Long.toString(user.id()));
  }

  /** The time zone in which the user reads times. */
  public ZoneId zone() {
    try {
      return ZoneId.of(document.path("time_zone").asString("UTC"));
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
