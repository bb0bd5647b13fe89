package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.organisations.OrganisationClock;
import java.util.Optional;

/**
 * How an organisation was made.
 *
 * @param seed the seed that it was made from; empty if it was generated
 * @param users how many users were generated
 * @param territories how many territories were generated
 * @param randomSeed what they followed from
 * @param clock its clock in the beginning
 */
public record Origin(
    Optional<String> seed, int users, int territories, long randomSeed, OrganisationClock clock) {}
