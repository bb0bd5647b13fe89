package io.github.zohocrmcontract.stub.users;

import java.time.Duration;

/**
 * How long the job of a transfer is in progress. The user is deleted before the answer is given
 * that names the job, as that answer says.
 */
public record TransferJobDelay(Duration duration) {}
