package io.github.zohocrmcontract.stub.junit;

import io.github.zohocrmcontract.stub.ZohoCrmStub;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The stub that all tests of a run share; JUnit closes it when the run is over. */
@SuppressWarnings("deprecation") // Before JUnit 5.13 this is what tells JUnit to close it.
record SharedStub(ZohoCrmStub stub)
    implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  @Override
  public void close() {
    stub.close();
  }
}
