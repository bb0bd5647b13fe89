/**
 * How many calls may run at the same time, and how many are left of the day. The numbers are those
 * of Zoho's forum post Kaizen #203.
 */
package io.github.zohocrmcontract.client.limits;
