package io.github.zohocrmcontract.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.zohocrmcontract.benchmarks.generated.ApiClient;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.model.UsersResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** Bytes of a page of users to objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodePage {

  private final ZohoJson json = new ZohoJson();
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ObjectMapper generated = new ApiClient().getObjectMapper();
  private byte[] page;

  /** Gets the page once. */
  @Setup
  public void getPage() {
    page = UsersPage.bytes();
  }

  /** As the client does it. */
  @Benchmark
  public Object client() {
    return json.read(page, UsersResponse.class);
  }

  /** As a program with Jackson alone would. */
  @Benchmark
  public Object raw() {
    return mapper.readValue(page, RawUsers.class);
  }

  /** As the client does that the generator makes when left alone. */
  @Benchmark
  public Object generated() throws IOException {
    return generated.readValue(
        page, io.github.zohocrmcontract.benchmarks.generated.model.UsersResponse.class);
  }
}
