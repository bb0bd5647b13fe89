package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in Zoho's words what the container refuses before any filter runs: a head that is too
 * large, a slash hidden in the path, an expectation nobody can meet.
 *
 * <p>Tomcat makes it by its name, hence the constructor without arguments.
 */
public final class ContainerErrors extends ErrorReportValve {

  private final ErrorBodies bodies = new ErrorBodies(JsonMapper.shared());

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      bodies.write(Refusal.of(error(status)), response.getResponse());
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("The caller left before the answer", gone);
    }
  }

  private static ZohoError error(int status) {
    return switch (status) {
      case 404 -> Errors.invalidUrlPattern();
      case 405 -> Errors.invalidRequestMethod();
      case 413 -> Errors.bodyTooLarge();
      case 415 -> Errors.bodyNotJson();
      // A transfer encoding or a version of HTTP that nobody knows: the caller's fault, not ours.
      case 501, 505 -> Errors.invalidRequest();
      default -> status < 500 ? Errors.invalidRequest() : Errors.internalError();
    };
  }
}
