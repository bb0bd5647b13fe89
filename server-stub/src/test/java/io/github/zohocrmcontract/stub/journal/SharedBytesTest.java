package io.github.zohocrmcontract.stub.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same bytes are kept once, and only as long as somebody has them. */
class SharedBytesTest {

  private final SharedBytes shared = new SharedBytes();

  @Test
  void theSameBytesAreKeptOnce() {
    assertThat(shared.beginning(bytes("users"), 10)).isSameAs(shared.beginning(bytes("users"), 10));
  }

  @Test
  void onlyTheBeginningCounts() {
    SharedBytes.Kept kept = shared.beginning(bytes("users and more"), 5);
    assertThat(kept.bytes()).isEqualTo(bytes("users"));
    assertThat(shared.beginning(bytes("users"), 5)).isSameAs(kept);
    assertThat(shared.beginning(bytes("users!"), 6)).isNotSameAs(kept);
  }

  @Test
  void bytesOfTheSameSumAreToldApart() {
    byte[] zeros = new byte[5];
    // The polynomial of the sum itself, bit by bit: it adds nothing.
    byte[] polynomial = new byte[5];
    for (int place = 0; place < polynomial.length; place++) {
      polynomial[place] = (byte) ((0x82F63B78L << 1 | 1) >>> 8 * place);
    }
    SharedBytes.Kept kept = shared.beginning(zeros, 5);
    SharedBytes.Kept other = shared.beginning(polynomial, 5);
    assertThat(other).hasSameHashCodeAs(kept);
    assertThat(other.bytes()).isEqualTo(polynomial);
    assertThat(shared.beginning(zeros, 5)).isSameAs(kept);
  }

  @Test
  void whatIsKeptDoesNotChangeWithTheArray() {
    byte[] body = bytes("users");
    SharedBytes.Kept kept = shared.beginning(body, 5);
    body[0] = 'U';
    assertThat(kept.bytes()).isEqualTo(bytes("users"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
