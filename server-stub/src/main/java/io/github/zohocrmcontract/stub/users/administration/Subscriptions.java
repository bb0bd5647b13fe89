package io.github.zohocrmcontract.stub.users.administration;

/** What each organisation has bought. */
public interface Subscriptions {

  /** What the organisation has; every organisation has a subscription. */
  Subscription find(String organisation);

  /** Sets what a new organisation has. */
  void add(String organisation, Subscription subscription);
}
