package io.github.zohocrmcontract.stub.http;

/**
 * The fault that was asked for.
 *
 * @param text what the journal says about it
 * @param played whether it could be played
 */
record PlayedFault(String text, boolean played) {

  /** Where it is kept while a request is answered. */
  static final String ATTRIBUTE = PlayedFault.class.getName();
}
