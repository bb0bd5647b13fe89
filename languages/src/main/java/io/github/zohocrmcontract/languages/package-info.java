/**
 * Makes clients in other languages from the bundle, and tries every client generator on it: does it
 * generate, does the result compile, does it work against the stub, does it keep documented
 * samples.
 */
package io.github.zohocrmcontract.languages;
