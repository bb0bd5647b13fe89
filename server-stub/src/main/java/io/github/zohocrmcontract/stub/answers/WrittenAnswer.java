package io.github.zohocrmcontract.stub.answers;

/** An answer that has its JSON at hand, so that none need be made from a model. */
public interface WrittenAnswer {

  /** Its JSON in UTF-8, made now; nobody changes it. */
  byte[] json();
}
