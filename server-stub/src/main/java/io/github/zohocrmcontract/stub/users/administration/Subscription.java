package io.github.zohocrmcontract.stub.users.administration;

import java.util.OptionalInt;

/**
 * What an organisation has bought, as far as it decides what may be done with its users.
 *
 * @param crmPlus whether it is a CRM Plus account, whose users are administered elsewhere
 * @param shareAmongSubordinates whether it has the feature of this name
 * @param userLicences how many users can be active; empty if there is no limit
 */
public record Subscription(
    boolean crmPlus, boolean shareAmongSubordinates, OptionalInt userLicences) {}
