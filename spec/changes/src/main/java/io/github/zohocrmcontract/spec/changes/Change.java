package io.github.zohocrmcontract.spec.changes;

/**
 * One change of one operation.
 *
 * @param operation method and path, for instance {@code GET /users}
 * @param breaks whether it can break a reader or a writer, as {@code docs/compatibility.md} defines
 * @param text what changed and where, as a sentence without its subject's operation
 */
public record Change(String operation, boolean breaks, String text) {

  /** The change as a line of the changelog. */
  public String line() {
    return "- `" + operation + "`: " + text + (breaks ? " **Breaking.**" : "");
  }
}
