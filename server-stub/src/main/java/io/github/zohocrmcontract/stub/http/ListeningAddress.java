package io.github.zohocrmcontract.stub.http;

/**
 * Where to listen.
 *
 * @param host the address of this machine
 * @param port the port; 0 for any free one
 */
public record ListeningAddress(String host, int port) {}
