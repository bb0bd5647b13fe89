package io.github.zohocrmcontract.stub.http;

/**
 * How an answer goes out when a fault was asked for.
 *
 * @param fault what the journal says about it
 * @param worked whether the operation was carried out before
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body the body
 * @param ending how the connection ends
 * @param sent how many bytes of the body are sent if it is cut off
 */
record Delivery(
    String fault,
    boolean worked,
    int status,
    String contentType,
    byte[] body,
    Ending ending,
    int sent) {

  /** Where it is kept while a request is answered. */
  static final String ATTRIBUTE = Delivery.class.getName();

  /** How the connection ends. */
  enum Ending {
    /** As any other. */
    WHOLE,
    /** The body breaks off: fewer bytes than announced, and then the end. */
    CUT_OFF,
    /** No answer at all: the peer is told that the connection is gone. */
    RESET
  }
}
