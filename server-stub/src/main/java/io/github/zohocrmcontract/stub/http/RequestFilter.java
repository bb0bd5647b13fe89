package io.github.zohocrmcontract.stub.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter of requests. Each sees a request once, since none is dispatched a second time, and so
 * need not leave a note on it that it was there, as Spring's own does.
 */
abstract class RequestFilter implements Filter {

  /** Whether the request is none of its business. */
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return false;
  }

  /** Answers the request, or lets it go on. */
  protected abstract void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException;

  @Override
  public final void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (shouldNotFilter(http)) {
      chain.doFilter(request, response);
    } else {
      doFilterInternal(http, (HttpServletResponse) response, chain);
    }
  }
}
