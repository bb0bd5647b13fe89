package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import jakarta.servlet.ServletRequest;
import java.time.Instant;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Tells the time, and notes on the request whose operation asked that its answer depends on it. */
public final class NotedTime implements OrganisationTime {

  private static final String ASKED = NotedTime.class.getName() + ".asked";

  private final OrganisationTime time;

  /** Tells this time. */
  public NotedTime(OrganisationTime time) {
    this.time = time;
  }

  /** Whether an operation that was asked for by this request wanted to know the time. */
  static boolean wasAsked(ServletRequest request) {
    return request.getAttribute(ASKED) != null;
  }

  @Override
  public Instant now(String organisation) {
    RequestAttributes operation = RequestContextHolder.getRequestAttributes();
    if (operation != null) {
      operation.setAttribute(ASKED, true, RequestAttributes.SCOPE_REQUEST);
    }
    return time.now(organisation);
  }
}
