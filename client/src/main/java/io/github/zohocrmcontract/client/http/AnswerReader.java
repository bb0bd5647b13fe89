package io.github.zohocrmcontract.client.http;

import feign.InvocationContext;
import feign.Response;
import feign.ResponseInterceptor;
import feign.Types;
import feign.Util;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.json.ZohoJson;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Turns answers into {@link Answer}s or exceptions. Stands in Feign's place for both: Feign's
 * decoder would wrap our exceptions into its own and would hand 304 to the error decoder.
 */
public final class AnswerReader implements ResponseInterceptor {
  private final ZohoJson json;
  private final RefusalReader refusals;

  /**
   * A reader of answers.
   *
   * @param json how JSON is read and written
   * @param refusals how error answers are read
   */
  public AnswerReader(ZohoJson json, RefusalReader refusals) {
    this.json = json;
    this.refusals = refusals;
  }

  @Override
  public Object intercept(InvocationContext context, Chain chain) throws IOException {
    Response response = context.response();
    RequestLine request =
        RequestLine.of(
            response.request().httpMethod().name(), URI.create(response.request().url()));
    HttpHeaders headers = headers(response);
    if (response.status() == 204 || response.status() == 304) {
      return new Answer<>(request, response.status(), headers, Optional.empty());
    }
    byte[] body = bytes(response);
    if (response.status() < 200 || response.status() > 299) {
      throw refusals.read(request, new Reply(response.status(), headers, body));
    }
    Type type = Types.resolveLastTypeParameter(context.returnType(), Answer.class);
    return new Answer<>(
        request,
        response.status(),
        headers,
        Optional.of(value(request, response.status(), headers, body, type)));
  }

  private Object value(
      RequestLine request, int status, HttpHeaders headers, byte[] body, Type type) {
    if (body.length == 0) {
      throw new DecodingException(request, status, "$", "the body is empty", null);
    }
    try {
      Object value = json.read(body, type);
      if (value == null) {
        throw new DecodingException(request, status, "$", "the body is null", null);
      }
      return value;
    } catch (JacksonException unreadable) {
      String mediaType = headers.firstValue("Content-Type").orElse("no media type");
      throw new DecodingException(
          request,
          status,
          path(unreadable),
          unreadable.getOriginalMessage() + " (" + mediaType + ")",
          unreadable);
    }
  }

  private static byte[] bytes(Response response) throws IOException {
    if (response.body() instanceof WholeBody whole) {
      return whole.bytes();
    }
    return response.body() == null
        ? new byte[0]
        : Util.toByteArray(response.body().asInputStream());
  }

  private static String path(JacksonException unreadable) {
    StringBuilder path = new StringBuilder("$");
    for (JacksonException.Reference step : unreadable.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append('.').append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static HttpHeaders headers(Response response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response.headers().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
    return HttpHeaders.of(headers, (name, value) -> true);
  }
}
