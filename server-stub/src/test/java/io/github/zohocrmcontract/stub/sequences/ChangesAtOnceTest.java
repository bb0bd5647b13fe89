package io.github.zohocrmcontract.stub.sequences;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of two changes that one stub is asked for at the same moment, one is made after the other. */
class ChangesAtOnceTest extends ChangesAtOnce {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  ChangesAtOnceTest() {
    super(STUB, 8, 30);
  }
}
