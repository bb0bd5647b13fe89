package io.github.zohocrmcontract.stub.sequences;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The same if each of the two changes goes to another stub, in another process, on the same
 * PostgreSQL database. {@code -Dshared.rounds=100} tries them more often.
 */
class ChangesAtOnceOnTwoStubsTest extends ChangesAtOnce {

  private static final int ROUNDS = Integer.getInteger("shared.rounds", 2);

  @RegisterExtension static final StubExtension STUBS = StubExtension.two(options -> options);

  ChangesAtOnceOnTwoStubsTest() {
    super(STUBS, ROUNDS, ROUNDS);
  }
}
