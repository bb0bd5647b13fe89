package io.github.zohocrmcontract.stub.fuzzing;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.sandbox.SandboxTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is stored of organisations, compared with how it was in the beginning, and brought back to
 * that.
 */
final class State {

  private static final String BEGINNING = "beginning";

  private final ZohoCrmStub stub;
  private final Map<String, String> beginnings = new HashMap<>();

  State(ZohoCrmStub stub) {
    this.stub = stub;
  }

  /** Remembers an organisation as it is. */
  void remember(String organisation) {
    stub.organisations().snapshot(organisation, BEGINNING);
    beginnings.put(organisation, rows(organisation));
  }

  /** The organisations that are not as they were; empty if all are. */
  List<String> changed() {
    return beginnings.keySet().stream().filter(this::isChanged).sorted().toList();
  }

  /** Whether the organisation, which was remembered, is not as it was. */
  boolean isChanged(String organisation) {
    return !rows(organisation).equals(beginnings.get(organisation));
  }

  /** Makes an organisation as it was. */
  void restore(String organisation) {
    stub.organisations().restore(organisation, BEGINNING);
  }

  private String rows(String organisation) {
    return Planting.rows(stub, SandboxTables.contents(), organisation);
  }
}
