package io.github.zohocrmcontract.client.http;

import io.github.zohocrmcontract.client.errors.RequestLine;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * An answer that is no error.
 *
 * @param <T> kind of the body
 * @param request the request it belongs to
 * @param status HTTP status: 2xx or 304
 * @param headers headers of the answer
 * @param body the body; missing with 204 and 304, and only then
 */
public record Answer<T>(RequestLine request, int status, HttpHeaders headers, Optional<T> body) {

  /** {@return whether there is nothing to show (204)} */
  public boolean isEmpty() {
    return status == 204;
  }

  /** {@return whether nothing has changed since the moment that was asked for (304)} */
  public boolean isNotModified() {
    return status == 304;
  }
}
