package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.monitoring.Metrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Tells those who run the stub how it is: {@code /health} and {@code /metrics}. */
final class MonitoringFilter extends RequestFilter {

  static final String HEALTH = "/health";
  static final String METRICS = "/metrics";

  private final BooleanSupplier healthy;
  private final Metrics metrics;

  MonitoringFilter(BooleanSupplier healthy, Metrics metrics) {
    this.healthy = healthy;
    this.metrics = metrics;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return !reads || !path.equals(HEALTH) && !path.equals(METRICS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getRequestURI().equals(METRICS)) {
      write(response, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
      return;
    }
    boolean up = healthy.getAsBoolean();
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    write(
        response,
        "application/json;charset=UTF-8",
        up ? "{\"status\":\"up\"}" : "{\"status\":\"down\",\"reason\":\"no database\"}");
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
