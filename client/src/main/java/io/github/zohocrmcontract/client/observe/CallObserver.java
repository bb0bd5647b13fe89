package io.github.zohocrmcontract.client.observe;

/**
 * Is told of every call, on the caller's own thread once the call is over. Must be thread-safe and
 * quick; what it throws is logged and otherwise ignored. {@link MicrometerObserver} is one.
 */
public interface CallObserver {

  /** A call of the API is over, well or badly. */
  void called(ObservedCall call);

  /**
   * The accounts server was asked for an access token. Zoho gives ten in ten minutes.
   *
   * @param given whether it gave one
   */
  default void askedForToken(boolean given) {}

  /** Takes no notice of anything. */
  static CallObserver none() {
    return call -> {};
  }
}
