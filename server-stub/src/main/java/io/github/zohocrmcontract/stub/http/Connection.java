package io.github.zohocrmcontract.stub.http;

import java.io.IOException;

/** The connection on which a request came. */
interface Connection {

  /** Where it is kept while a request is answered. */
  String ATTRIBUTE = Connection.class.getName();

  /** Ends it once this request is done; nothing more is sent on it. */
  void close();

  /** As {@link #close}, and tells the peer that it is gone, instead of that it has ended. */
  void reset() throws IOException;
}
