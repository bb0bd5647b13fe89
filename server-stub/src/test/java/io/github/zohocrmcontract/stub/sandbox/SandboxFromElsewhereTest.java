package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller that does not come by the loopback address is taken for one on another machine. */
class SandboxFromElsewhereTest {

  @ParameterizedTest
  @CsvSource({"false, 403", "true, 200"})
  void onlyAFlagLetsOtherMachinesControlTheSandbox(boolean fromAnywhere, int status)
      throws Exception {
    Optional<InetAddress> address = outerAddress();
    assumeTrue(address.isPresent(), "This machine has no address but the loopback.");
    StubOptions options = StubOptions.parse("--port", "0", "--host", "0.0.0.0");
    if (fromAnywhere) {
      options = options.withSandboxFromAnywhere();
    }
    try (ZohoCrmStub stub = ZohoCrmStub.start(options)) {
      String base = "http://" + address.get().getHostAddress() + ":" + stub.url().getPort();
      for (String path : List.of("/organisations", "/faults", "/journal")) {
        assertThat(get(base + "/sandbox/v1" + path).statusCode()).as(path).isEqualTo(status);
      }
      // The API itself is there for everyone.
      assertThat(get(base + "/crm/v7/users").statusCode()).isEqualTo(401);
    }
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static Optional<InetAddress> outerAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLoopbackAddress())
        .findFirst();
  }
}
