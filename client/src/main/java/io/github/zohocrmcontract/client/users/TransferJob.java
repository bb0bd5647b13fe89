package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.results.Details;
import java.util.Optional;

/**
 * A job that hands a user's work over and then deletes the user. It has started; it may still be
 * running.
 *
 * @param jobId identifier of the job, if the server named it
 * @param userId identifier of the user who is deleted, if the server named it
 * @param details all that the server said
 */
public record TransferJob(Optional<String> jobId, Optional<String> userId, Details details) {}
