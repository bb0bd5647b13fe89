/**
 * What of the contract the tests of stub and client have seen on the wire, as a gate and a page.
 */
package io.github.zohocrmcontract.coverage;
