package io.github.zohocrmcontract.client.http;

import java.net.http.HttpHeaders;

/**
 * A whole answer, whatever its status.
 *
 * @param status HTTP status
 * @param headers headers
 * @param body body, decompressed; empty if there was none. The array is not copied and must not be
 *     changed.
 */
public record Reply(int status, HttpHeaders headers, byte[] body) {}
