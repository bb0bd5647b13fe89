package io.github.zohocrmcontract.stub.http;

/**
 * Who may control the sandbox.
 *
 * @param fromAnywhere whether callers on other machines may, too
 */
public record SandboxAccess(boolean fromAnywhere) {}
