package io.github.zohocrmcontract.client.observe;

import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A call that is over. Holds no token, no query, no header and no body.
 *
 * @param operation the contract's operationId, for instance {@code getUsers}
 * @param request method and path, with the identifiers that stand in the path
 * @param status HTTP status of the last answer; empty if there was none
 * @param fault why no whole answer came; empty if one came, or no access token was to be had
 * @param attempts how often it was sent; 0 if it never was
 * @param time from the call to its end: login, waits and repetitions included, decoding not
 * @param creditsRemaining what is left of the credits of the day, if an answer has said so yet
 */
public record ObservedCall(
    String operation,
    RequestLine request,
    OptionalInt status,
    Optional<Fault> fault,
    int attempts,
    Duration time,
    OptionalLong creditsRemaining) {}
