package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an address means is read once; it must mean the same the second time. */
class AddressTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String USER = "/users/5725767000000583018";

  @Test
  void aWrongAddressIsRefusedEachTime() {
    for (int time = 0; time < 2; time++) {
      assertThat(answer("GET", "/crm/v7/nothing/of/this")).isEqualTo("404 INVALID_URL_PATTERN");
      assertThat(answer("GET", "/crm")).isEqualTo("404 INVALID_URL_PATTERN");
      assertThat(answer("GET", "/crm/v1/users")).isEqualTo("400 API_NOT_SUPPORTED");
    }
  }

  @Test
  void theSameAddressIsGoodForOneMethodAndNotForAnother() {
    for (int time = 0; time < 2; time++) {
      assertThat(answer("GET", "/crm/v7" + USER)).isEqualTo("200 ");
      assertThat(answer("PATCH", "/crm/v7" + USER)).isEqualTo("400 INVALID_REQUEST_METHOD");
    }
  }

  @Test
  void ofMoreAddressesThanAreKeptEachMeansWhatItDid() {
    for (int time = 0; time < 2; time++) {
      for (int number = 0; number < 600; number++) {
        assertThat(answer("GET", "/crm/v7/users/" + number + "/nothing"))
            .isEqualTo("404 INVALID_URL_PATTERN");
      }
      assertThat(answer("GET", "/crm/v7" + USER)).isEqualTo("200 ");
    }
  }

  private static String answer(String method, String path) {
    Reply reply = STUB.call(method, path).as(Sandbox.USERS).send();
    return reply.status() + " " + (reply.status() == 200 ? "" : reply.text("/code"));
  }
}
