package io.github.zohocrmcontract.client.retries;

import feign.Request;
import java.lang.reflect.Method;

/** What happens if a call is carried out twice. */
public enum Repeatability {
  /** It reads, and changes nothing. */
  READ,
  /** It leaves the same state and gets the same answer; the contract says {@code x-repeatable}. */
  SAME_EFFECT,
  /** It may do something twice, or answer an error although it was done. */
  ONCE;

  /** What the call is. */
  public static Repeatability of(Request request) {
    if (request.httpMethod() == Request.HttpMethod.GET) {
      return READ;
    }
    Method operation =
        request.requestTemplate() == null || request.requestTemplate().methodMetadata() == null
            ? null
            : request.requestTemplate().methodMetadata().method();
    return operation != null && operation.isAnnotationPresent(SameEffectWhenRepeated.class)
        ? SAME_EFFECT
        : ONCE;
  }
}
