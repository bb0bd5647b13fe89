package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.records.RecordModule;
import io.github.zohocrmcontract.stub.records.TerritoryChange;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A record of an organisation as it is at start.
 *
 * @param module the module it belongs to
 * @param id its identifier
 * @param name its name
 * @param owner identifier of the user who owns it
 * @param locked whether nobody may change it
 * @param modifiedTime when it was last changed
 * @param territories the territories that it belongs to
 * @param pending a job on its territories that is still to be done; missing if there is none
 */
public record SeedRecord(
    RecordModule module,
    String id,
    String name,
    String owner,
    Boolean locked,
    OffsetDateTime modifiedTime,
    List<Assigned> territories,
    Pending pending) {

  private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2023-06-06T08:00:00+05:30");

  /** Fills in what the file leaves out. */
  public SeedRecord {
    locked = Boolean.TRUE.equals(locked);
    modifiedTime = modifiedTime == null ? LONG_AGO : modifiedTime;
    territories = territories == null ? List.of() : territories;
  }

  /**
   * A territory of the record.
   *
   * @param id its identifier
   * @param by identifier of the user who assigned it; missing if the system did
   * @param time when that was
   */
  public record Assigned(String id, String by, OffsetDateTime time) {}

  /**
   * A job on the record's territories.
   *
   * @param id its identifier
   * @param change what is to be done
   * @param territories identifiers of the territories
   * @param by identifier of the user who asked for it
   * @param due when it is to be done
   */
  public record Pending(
      String id, TerritoryChange change, List<String> territories, String by, OffsetDateTime due) {}
}
