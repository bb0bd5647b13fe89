package io.github.zohocrmcontract.stub.contract;

import io.github.zohocrmcontract.spec.bundle.BundleNode;

/**
 * A parameter of an operation.
 *
 * @param name its name
 * @param place {@code path}, {@code query} or {@code header}
 * @param required whether it is needed
 * @param schema what it may hold
 * @param pointer where it is described, as a JSON pointer into the bundle
 */
public record Parameter(
    String name, String place, boolean required, Schema schema, String pointer) {

  static Parameter of(BundleNode parameter) {
    return new Parameter(
        parameter.at("name").node().stringValue(),
        parameter.at("in").node().stringValue(),
        parameter.at("required").node().booleanValue(false),
        new Schema(parameter.at("schema")),
        parameter.pointer());
  }
}
