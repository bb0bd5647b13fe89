package io.github.zohocrmcontract.stub.sandbox;

import java.util.List;

/** The tables of organisations, for tests of other packages. */
public final class SandboxTables {

  private SandboxTables() {}

  /** Those with what an organisation holds. */
  public static List<String> contents() {
    return SqlOrganisationContents.CONTENTS;
  }
}
