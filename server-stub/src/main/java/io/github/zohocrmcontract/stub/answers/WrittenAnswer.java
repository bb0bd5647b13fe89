package io.github.zohocrmcontract.stub.answers;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that has its JSON at hand, so that none need be made from a model. */
public interface WrittenAnswer {

  /**
   * Writes it in UTF-8.
   *
   * @throws IOException if the place it goes to takes no more
   */
  void writeTo(OutputStream out) throws IOException;
}
