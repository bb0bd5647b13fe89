package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.organisations.OrganisationPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An organisation as it is.
 *
 * @param name its name
 * @param seed the seed that it was made from; empty if it was generated
 * @param place where it is held
 * @param superAdmin identifier of the user who may do everything
 * @param users how many users it has, whatever their status
 * @param territories how many territories it has
 * @param userIds identifiers of its first 200 users, ascending
 * @param territoryIds identifiers of its first 200 territories, ascending
 * @param now the moment by which it goes
 * @param frozen whether its time stands still
 */
public record OrganisationState(
    String name,
    Optional<String> seed,
    OrganisationPlace place,
    long superAdmin,
    int users,
    int territories,
    List<Long> userIds,
    List<Long> territoryIds,
    Instant now,
    boolean frozen) {}
