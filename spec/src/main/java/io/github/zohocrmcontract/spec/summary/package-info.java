/**
 * The contract at a glance: one line for each operation, answer, key and parameter, with everything
 * that limits it, so that no fact changes without a line that a reviewer sees.
 */
package io.github.zohocrmcontract.spec.summary;
