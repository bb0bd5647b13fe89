package io.github.zohocrmcontract.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.github.zohocrmcontract.client.ZohoCrm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.json.JsonMapper;

/** A whole call: request, answer with a page of users, objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallOverLoopback {

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;
  private URI address;
  private ZohoCrm crm;

  /** Starts the server. */
  @Setup
  public void start() {
    server = UsersPage.server(UsersPage.bytes());
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    address = url.resolve("/crm/v7/users?page=1&per_page=200");
    crm = ZohoCrm.builder().server(url).accessToken("1000.any").build();
  }

  /** Stops it. */
  @TearDown
  public void stop() {
    server.stop(0);
  }

  /** By the client. */
  @Benchmark
  public Object client() {
    return crm.users().list();
  }

  /** By java.net.http and Jackson alone. */
  @Benchmark
  public Object raw() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Zoho-oauthtoken 1000.any")
            .header("Accept", "application/json")
            .build();
    return mapper.readValue(
        http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), RawUsers.class);
  }
}
