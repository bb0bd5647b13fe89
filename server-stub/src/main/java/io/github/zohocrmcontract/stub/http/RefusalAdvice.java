package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.storage.OrganisationGoneException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure in Zoho's words. What nobody foresaw is a 500 and stands in the log. */
@RestControllerAdvice
public class RefusalAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

  private final ErrorBodies bodies;

  RefusalAdvice(ErrorBodies bodies) {
    this.bodies = bodies;
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletResponse response) throws IOException {
    bodies.write(refusal, response);
  }

  /** As for every call that comes after the removal: its tokens are gone with the organisation. */
  @ExceptionHandler
  void goneMeanwhile(OrganisationGoneException gone, HttpServletResponse response)
      throws IOException {
    bodies.write(Refusal.of(Errors.invalidToken()), response);
  }

  @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
  void unknownUrl(Exception unknown, HttpServletResponse response) throws IOException {
    bodies.write(Refusal.of(Errors.invalidUrlPattern()), response);
  }

  @ExceptionHandler
  void wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletResponse response)
      throws IOException {
    bodies.write(Refusal.of(Errors.invalidRequestMethod()), response);
  }

  @ExceptionHandler({HttpMessageNotReadableException.class, InvalidParameterException.class})
  void unreadable(Exception failure, HttpServletResponse response) throws IOException {
    bodies.write(Refusal.of(Errors.invalidRequest()), response);
  }

  @ExceptionHandler
  void failed(Exception failure, HttpServletResponse response) throws IOException {
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      bodies.write(Refusal.of(Errors.invalidRequest()), response);
      return;
    }
    LOG.error("A call failed", failure);
    bodies.write(Refusal.of(Errors.internalError()), response);
  }
}
