package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before the stub sees it is answered in Zoho's words all the same. */
class ContainerErrorsTest {

  private static final int LIMIT_IN_MILLISECONDS = 30_000;
  private static final String AUTHORIZED =
      "\r\nHost: localhost\r\nConnection: close\r\n"
          + "Authorization: Zoho-oauthtoken sandbox-access-documented-users\r\n";

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /crm/v7/users/a%2Fb HTTP/1.1",
        "GET /crm/v7/users/a%5Cb HTTP/1.1",
        "GET /crm/v7/users/%00 HTTP/1.1",
        "GET /crm/v7/users/%zz HTTP/1.1",
        "GET /crm/v7/../../etc HTTP/1.1",
        "GET /crm/v7/users?type=%zz HTTP/1.1",
        "TRACE /crm/v7/users HTTP/1.1",
        "GET /crm/v7/users HTTP/9.9",
        "CONNECT /crm/v7/users HTTP/1.1",
        "GET /crm/v7/users HTTP/1.1\r\nExpect: miracles",
        "POST /crm/v7/users/actions/transfer_and_delete HTTP/1.1\r\nContent-Length: x",
        "POST /crm/v7/users/actions/transfer_and_delete HTTP/1.1\r\nTransfer-Encoding: nonsense",
      })
  void aStrangeRequestIsRefusedInZohosWords(String request) throws IOException {
    assertRefused(request);
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 70_000})
  void aHeadThatIsTooLargeIsRefusedInZohosWords(int length) throws IOException {
    assertRefused("GET /crm/v7/users HTTP/1.1\r\nX-Long: " + "x".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000})
  void anAddressThatIsTooLongIsRefusedInZohosWords(int length) throws IOException {
    assertRefused("GET /crm/v7/users?x=" + "x".repeat(length) + " HTTP/1.1");
  }

  private static void assertRefused(String request) throws IOException {
    String answer = send(request + AUTHORIZED + "\r\n");
    String[] parts = answer.split("\r\n\r\n", 2);
    String head = parts[0];
    assertThat(head).startsWith("HTTP/1.1 4");
    assertThat(head).containsIgnoringCase("Content-Type: application/json;charset=UTF-8");
    JsonNode body = JsonMapper.shared().readTree(withoutChunks(parts[1]));
    assertThat(body.propertyNames())
        .containsExactlyInAnyOrder("code", "details", "message", "status");
    assertThat(body.get("status").stringValue()).isEqualTo("error");
    assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("<html");
  }

  /** Everything from the first brace to the last; sizes of chunks stand outside. */
  private static String withoutChunks(String body) {
    return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
  }

  private static String send(String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(LIMIT_IN_MILLISECONDS);
      socket.connect(
          new InetSocketAddress("127.0.0.1", STUB.stub().url().getPort()), LIMIT_IN_MILLISECONDS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
