package io.github.zohocrmcontract.stub.http;

/**
 * What goes out instead of the answer that was made, because a fault was asked for.
 *
 * @param worked whether the operation was carried out before
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body the body
 * @param ending how the connection ends
 * @param sent how many bytes of the body are sent if it is cut off
 */
record Delivery(
    boolean worked, int status, String contentType, byte[] body, Ending ending, int sent) {

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

  static Delivery whole(boolean worked, int status, String contentType, byte[] body) {
    return new Delivery(worked, status, contentType, body, Ending.WHOLE, body.length);
  }

  static Delivery reset(boolean worked) {
    return new Delivery(worked, 0, "", new byte[0], Ending.RESET, 0);
  }
}
