package io.github.zohocrmcontract.client.testing;

import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Passes requests on to Prism and its answers back, and holds both to the contract, as a validator
 * by other authors than Prism's sees it. What differs is answered with a 599, so that the test that
 * sent the request fails.
 */
public final class ObservingRelay implements Function<Recorded, Canned> {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int DIFFERENT = 599;
  private static final String CONTENT_TYPE = "Content-Type";

  private final URI target;
  private final ContractChecks checks;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param target where the paths of the contract begin
   * @param checks what the exchanges are held to
   */
  public ObservingRelay(URI target, ContractChecks checks) {
    this.target = target;
    this.checks = checks;
  }

  @Override
  public Canned apply(Recorded request) {
    HttpResponse<String> answer = send(request);
    ObservedExchange exchange = observed(request, answer);
    List<String> findings = new ArrayList<>(checks.responseFindings(exchange));
    findings.addAll(checks.differencesOfOpinion(exchange));
    if (!findings.isEmpty()) {
      return Canned.json(DIFFERENT, String.join("\n", findings));
    }
    Map<String, String> headers = new TreeMap<>();
    answer.headers().firstValue(CONTENT_TYPE).ifPresent(type -> headers.put(CONTENT_TYPE, type));
    return new Canned(answer.statusCode(), headers, answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(Recorded request) {
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(URI.create(target + request.uri().toString()))
            .timeout(LIMIT)
            .method(
                request.method(),
                request.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(request.body()));
    for (String name : List.of("Authorization", "Prefer", CONTENT_TYPE, "If-Modified-Since")) {
      if (request.header(name) != null) {
        copy.header(name, request.header(name));
      }
    }
    try {
      return http.send(copy.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static ObservedExchange observed(Recorded request, HttpResponse<String> answer) {
    ObservedExchange exchange =
        ObservedExchange.request(request.method(), "/crm/v7" + request.uri())
            .withRequestBody(request.body());
    for (var header : request.headers().entrySet()) {
      for (String value : header.getValue()) {
        exchange = exchange.withRequestHeader(header.getKey(), value);
      }
    }
    exchange = exchange.answered(answer.statusCode()).withResponseBody(answer.body());
    // Prism leaves out the charset that it writes.
    return answer.body().isEmpty()
        ? exchange
        : exchange.withResponseHeader(CONTENT_TYPE, "application/json;charset=UTF-8");
  }
}
