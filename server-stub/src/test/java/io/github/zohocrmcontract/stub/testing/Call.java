package io.github.zohocrmcontract.stub.testing;

import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that is put together step by step and then sent. */
public final class Call {

  private final StubExtension stub;
  private final String method;
  private final String target;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private List<String> ownFields = List.of();
  private String body;

  Call(StubExtension stub, String method, String target) {
    this.stub = stub;
    this.method = method;
    this.target = target;
  }

  /** With this access token. */
  public Call as(String accessToken) {
    return header("Authorization", "Zoho-oauthtoken " + accessToken);
  }

  /** With this header. */
  public Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** With this JSON as body and the type that goes with it. */
  public Call json(String json) {
    return header("Content-Type", "application/json").body(json);
  }

  /** With these fields as a form, names and values in turn. */
  public Call form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int index = 0; index < fields.length; index += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(fields[index])
          .append('=')
          .append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
    }
    return header("Content-Type", "application/x-www-form-urlencoded").body(form.toString());
  }

  /** With this body and no type. */
  public Call body(String text) {
    body = text;
    return this;
  }

  /**
   * Lets keys pass in the answer that only this organisation has.
   *
   * @param pointers JSON pointers, with {@code *} for any entry of an array
   */
  public Call withFieldsOfItsOwn(String... pointers) {
    ownFields = List.of(pointers);
    return this;
  }

  /** Sends it. */
  public Reply send() {
    return stub.send(this);
  }

  /** Sends it without holding the answer to the contract, which a fault may break. */
  public Reply sendUnchecked() {
    return stub.sendUnchecked(this);
  }

  /** Path and query as they are sent. */
  public String target() {
    return target;
  }

  /** The path without {@code /crm/v7}. */
  public String pathBelowVersion() {
    return target.substring("/crm/v7".length());
  }

  /** Path and query as the data centre sees them. */
  String targetAtTheRoot() {
    return target.replaceFirst("^/dc/[a-z]+(?=/)", "");
  }

  /** The headers as they are sent, by name. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** The body as it is sent, if there is one. */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }

  /** The method as it is sent. */
  public String method() {
    return method;
  }

  ContractChecks checks(ContractChecks all) {
    return all.ignoring(ownFields.toArray(String[]::new));
  }

  boolean isHeldToTheContract() {
    // What only SDKs ask is not described; other spellings are not known.
    return !target.matches("/crm/[^/]+/(org|settings/fields).*")
        && !target.contains("/%75")
        && !target.contains("/Users/");
  }

  HttpRequest request(URI url, Duration limit) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url + target)).timeout(limit);
    headers.forEach(builder::header);
    return builder
        .method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  ObservedExchange exchange() {
    ObservedExchange exchange =
        ObservedExchange.request(method, targetAtTheRoot()).withRequestBody(body);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      exchange = exchange.withRequestHeader(header.getKey(), header.getValue());
    }
    return exchange;
  }
}
