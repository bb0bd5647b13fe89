package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.organisations.CurrentDataCentre;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Plays the data centres: each is a copy of all addresses below {@code /dc/<location>}, the first
 * one has the root itself. Whatever comes later sees a request to the root.
 */
public final class DataCentreFilter extends RequestFilter {

  private static final String DATA_CENTRE = DataCentreFilter.class.getName() + ".dataCentre";
  private static final Pattern PATH = Pattern.compile("/dc/([a-z]+)(/.*)");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher path = PATH.matcher(request.getRequestURI());
    Optional<DataCentre> dataCentre =
        path.matches() ? DataCentre.of(path.group(1)) : Optional.empty();
    request.setAttribute(DATA_CENTRE, dataCentre.orElse(DataCentre.US));
    chain.doFilter(
        dataCentre.isPresent() ? new AtTheRoot(request, path.group(2)) : request, response);
  }

  /** The data centre at which a request arrived. */
  static DataCentre of(HttpServletRequest request) {
    return (DataCentre) request.getAttribute(DATA_CENTRE);
  }

  /** The path of a request as it was sent, with the part that names the data centre. */
  static String pathAsSent(HttpServletRequest request) {
    return of(request).path() + request.getRequestURI();
  }

  /** Tells it of the request that is being answered. */
  static CurrentDataCentre current() {
    return new CurrentDataCentre() {
      @Override
      public DataCentre get() {
        return of(request());
      }

      @Override
      public String rootUrl() {
        String url = request().getRequestURL().toString();
        return url.substring(0, url.indexOf('/', url.indexOf("://") + "://".length()));
      }
    };
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }

  /** A request without the part of its path that names the data centre. */
  private static final class AtTheRoot extends HttpServletRequestWrapper {

    private final String uri;

    AtTheRoot(HttpServletRequest request, String uri) {
      super(request);
      this.uri = uri;
    }

    @Override
    public String getRequestURI() {
      return uri;
    }

    @Override
    public String getServletPath() {
      return uri;
    }
  }
}
