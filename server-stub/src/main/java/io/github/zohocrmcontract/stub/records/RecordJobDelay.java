package io.github.zohocrmcontract.stub.records;

import java.time.Duration;

/**
 * How long a change of territories waits after it was scheduled. Without a delay it is made before
 * the answer is given.
 */
public record RecordJobDelay(Duration duration) {}
