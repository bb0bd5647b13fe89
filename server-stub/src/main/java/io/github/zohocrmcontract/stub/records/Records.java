package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.users.OwnedRecords;
import java.time.Instant;
import java.util.Optional;

/** The records of each organisation. */
public interface Records extends OwnedRecords {

  /** The record of this identifier in this module. */
  Optional<CrmRecord> find(String organisation, RecordModule module, long id);

  /** Adds a record. */
  void add(String organisation, CrmRecord record);

  /** Notes that a record was changed at a moment, unless it was changed later. */
  void changed(String organisation, long id, Instant at);
}
