/** What a program can learn of the calls its client makes, and how to hand it to Micrometer. */
package io.github.zohocrmcontract.client.observe;
