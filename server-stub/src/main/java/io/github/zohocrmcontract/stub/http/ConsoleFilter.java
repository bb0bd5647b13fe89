package io.github.zohocrmcontract.stub.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Shows the pages for people, see {@link ConsoleFiles}, and knows the calls by which they read an
 * organisation: those are no traffic of a program under test, so that they are not in the journal,
 * use no credits up and are struck by no fault.
 */
final class ConsoleFilter extends RequestFilter {

  /** The header by which the pages mark such a call; heeded from where control is allowed only. */
  static final String HEADER = "X-Sandbox-Console";

  private static final String OF_THE_CONSOLE = ConsoleFilter.class.getName() + ".ofTheConsole";

  /** Nothing from elsewhere, nothing in line; Swagger UI has its pictures in its style sheet. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final ConsoleFiles files;
  private final SandboxAccess access;

  ConsoleFilter(ConsoleFiles files, SandboxAccess access) {
    this.files = files;
    this.access = access;
  }

  /** Whether a request is a call by which the pages read an organisation. */
  static boolean isOfTheConsole(HttpServletRequest request) {
    return request.getAttribute(OF_THE_CONSOLE) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ConsoleFiles.File> file = file(request);
    if (file.isPresent()) {
      show(file.get(), response);
      return;
    }
    if (request.getHeader(HEADER) != null && access.objection(request).isEmpty()) {
      request.setAttribute(OF_THE_CONSOLE, true);
    }
    chain.doFilter(request, response);
  }

  private Optional<ConsoleFiles.File> file(HttpServletRequest request) throws IOException {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return reads && !request.getRequestURI().startsWith(Address.BASE)
        ? files.find(DataCentreFilter.pathAsSent(request))
        : Optional.empty();
  }

  private static void show(ConsoleFiles.File file, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    // The next stub on this port may be another version.
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }
}
