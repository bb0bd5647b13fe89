/**
 * What of the contract was seen on the wire: facts that the contract declares, and those that an
 * exchange shows, in the same words, so that one can be taken from the other.
 */
package io.github.zohocrmcontract.spec.coverage;
