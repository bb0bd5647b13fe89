package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.PathTemplate;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * Lets requests to the accounts server pass if it has the address and the method. Forms may come
 * url-encoded, as Zoho's Java SDK sends them, as multipart, as its Node SDK does, or in the query,
 * as its pages show them; the controller is told the first of these always.
 */
public final class OauthFilter extends RequestFilter {

  /** What the addresses of the accounts server begin with. */
  static final String BASE = "/oauth/v2";

  /**
   * Where the operation of the accounts server is kept; apart from those of the API, since neither
   * limits nor faults are for it.
   */
  static final String OPERATION = OauthFilter.class.getName() + ".operation";

  private final Contract contract;
  private final ErrorBodies errors;

  OauthFilter(Contract contract, ErrorBodies errors) {
    this.contract = contract;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(BASE + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setCharacterEncoding("UTF-8");
    try {
      PathTemplate template =
          contract
              .match(request.getRequestURI().substring(BASE.length()))
              .orElseThrow(() -> Refusal.of(Errors.invalidUrlPattern()));
      request.setAttribute(
          OPERATION,
          template
              .operation(request.getMethod())
              .orElseThrow(() -> Refusal.of(Errors.invalidRequestMethod())));
    } catch (Refusal refusal) {
      errors.write(refusal, response);
      return;
    }
    chain.doFilter(new ReadForm(request), response);
  }

  /**
   * A form whose fields have been read, in whatever way they came. One that is unreadable is empty.
   */
  private static final class ReadForm extends HttpServletRequestWrapper {

    ReadForm(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getContentType() {
      return "application/x-www-form-urlencoded";
    }

    @Override
    public String getHeader(String name) {
      return "Content-Type".equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return "Content-Type".equalsIgnoreCase(name)
          ? Collections.enumeration(List.of(getContentType()))
          : super.getHeaders(name);
    }

    @Override
    public String getParameter(String name) {
      String[] values = getParameterValues(name);
      return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
      try {
        String[] values = super.getParameterValues(name);
        return values == null ? null : new String[] {values[0]};
      } catch (InvalidParameterException unreadable) {
        return null;
      }
    }
  }
}
