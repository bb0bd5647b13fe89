package io.github.zohocrmcontract.stub.records;

import java.time.Instant;

/**
 * A record, as far as territories are concerned.
 *
 * @param module the module it belongs to
 * @param id its identifier
 * @param name its name, under the key of its module
 * @param owner identifier of the user who owns it
 * @param locked whether nobody may change it
 * @param modifiedAt when it was last changed
 */
public record CrmRecord(
    RecordModule module, long id, String name, long owner, boolean locked, Instant modifiedAt) {}
