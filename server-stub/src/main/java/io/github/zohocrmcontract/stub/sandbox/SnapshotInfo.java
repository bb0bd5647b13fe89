package io.github.zohocrmcontract.stub.sandbox;

import java.time.Instant;

/**
 * A state that can be gone back to.
 *
 * @param name its name
 * @param takenAt when it was taken, by the time of the organisation
 */
public record SnapshotInfo(String name, Instant takenAt) {}
