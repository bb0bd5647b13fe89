package io.github.zohocrmcontract.stub.faults;

/**
 * A call that is good in its form and whose token is good: only such calls are struck by faults.
 *
 * @param operation operationId
 * @param organisation name of the organisation
 * @param method HTTP method
 * @param path path below the version
 */
public record FaultableCall(String operation, String organisation, String method, String path) {}
