package io.github.zohocrmcontract.stub.http;

/** What happens to an answer that is not as the contract describes it. It is always logged. */
public enum AnswerPolicy {
  /** It is sent. */
  SEND,
  /** A 500 is sent that says what is wrong. */
  REFUSE
}
