package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.users.UserKind;
import io.github.zohocrmcontract.stub.users.UserQuery;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What an organisation has to buy before it can do something with its users. */
public final class Licences {

  private static final String SHARING = "share_among_subordinates";

  private final Subscriptions subscriptions;
  private final Users users;

  /** Looks at what is stored. */
  public Licences(Subscriptions subscriptions, Users users) {
    this.subscriptions = subscriptions;
    this.users = users;
  }

  /**
   * Wants a licence for one more active user.
   *
   * @throws Refusal with the error, if there is none left
   */
  void requireOneMore(Caller caller, ZohoError error) {
    String organisation = caller.organisation().name();
    OptionalInt limit = subscriptions.find(organisation).userLicences();
    UserQuery active = new UserQuery(UserKind.ACTIVE, caller.userId(), Set.of(), Optional.empty());
    if (limit.isPresent() && users.count(organisation, active) >= limit.getAsInt()) {
      throw Places.refuse(error);
    }
  }

  /**
   * Wants every feature that a request makes use of.
   *
   * @throws Refusal if the organisation lacks one
   */
  void requireFeatures(Caller caller, ObjectNode fields) {
    if (fields.path(SHARING).booleanValue(false)
        && !subscriptions.find(caller.organisation().name()).shareAmongSubordinates()) {
      throw Places.refuse(UserErrors.featureMissing(Places.key(SHARING)));
    }
  }

  /**
   * Wants users to be administered here.
   *
   * @throws Refusal with the error, if the organisation is a CRM Plus account
   */
  void requireNoCrmPlus(Caller caller, ZohoError error) {
    if (subscriptions.find(caller.organisation().name()).crmPlus()) {
      throw Places.refuse(error);
    }
  }
}
