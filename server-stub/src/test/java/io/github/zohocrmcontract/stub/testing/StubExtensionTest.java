package io.github.zohocrmcontract.stub.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class StubExtensionTest {

  @Test
  void aStubThatDoesNotStartSaysWhyAndIsClosedWithoutAnotherFailure() {
    StubExtension stub =
        new StubExtension(
            options -> {
              throw new IllegalStateException("no such option");
            });
    assertThatIllegalStateException().isThrownBy(stub::open).withMessage("no such option");
    assertThatCode(stub::close).doesNotThrowAnyException();
  }
}
