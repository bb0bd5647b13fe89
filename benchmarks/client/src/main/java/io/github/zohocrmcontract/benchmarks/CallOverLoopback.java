package io.github.zohocrmcontract.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.github.zohocrmcontract.benchmarks.generated.api.UsersApi;
import io.github.zohocrmcontract.client.ZohoCrm;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A whole call: request, answer with a page of users, objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallOverLoopback {

  private HttpServer server;
  private ZohoCrm crm;
  private RawClient raw;
  private UsersApi generated;

  /** Starts the server. */
  @Setup
  public void start() throws IOException {
    // The same bytes each time: what is measured is the call, not how a page is made.
    byte[] page = UsersPage.bytes();
    server = PageServer.start(number -> page);
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    crm = ZohoCrm.builder().server(url).accessToken("1000.any").build();
    raw = new RawClient(url);
    generated = GeneratedClient.users(url);
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
    return raw.page(1);
  }

  /** By the client that the generator makes when left alone. */
  @Benchmark
  public Object generated() {
    return generated.getUsers(null, 1, 200, null, null);
  }
}
