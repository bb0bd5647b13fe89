package io.github.zohocrmcontract.stub.organisations;

/**
 * An organisation of the sandbox. Whatever is asked is answered from one organisation, the one of
 * the access token.
 *
 * @param name its name in the sandbox
 * @param territories whether it uses territories
 * @param superAdmin identifier of the user who may do everything
 * @param trialExpired whether the time to try the product out is over, so that much is refused with
 *     AUTHORIZATION_FAILED
 * @param territoryLimit most territories that it may have, which depends on its edition
 */
public record Organisation(
    String name,
    TerritoryFeature territories,
    long superAdmin,
    boolean trialExpired,
    int territoryLimit) {}
