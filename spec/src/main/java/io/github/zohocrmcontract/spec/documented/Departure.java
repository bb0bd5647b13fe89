package io.github.zohocrmcontract.spec.documented;

import tools.jackson.databind.node.ObjectNode;

/**
 * Where the contract has on purpose something else than the page says.
 *
 * @param page name of the page's file without its ending
 * @param subject what the fact is about
 * @param discrepancy its number, or {@code none}
 * @param because the reason
 * @param changesNothing true if the contract has what the page says after all
 */
public record Departure(
    String page, String subject, String discrepancy, String because, boolean changesNothing) {

  static Departure of(String page, ObjectNode fact, ObjectNode departs) {
    ObjectNode contract = (ObjectNode) departs.required("contract");
    boolean changesNothing =
        contract.properties().stream()
            .allMatch(member -> member.getValue().equals(fact.get(member.getKey())));
    return new Departure(
        page,
        subject(fact),
        departs.required("discrepancy").stringValue(),
        departs.required("because").stringValue(),
        changesNothing);
  }

  private static String subject(ObjectNode fact) {
    for (String key : new String[] {"name", "operationId", "code"}) {
      if (fact.has(key)) {
        return fact.get(key).stringValue();
      }
    }
    return fact.path("path").asString("scopes");
  }
}
