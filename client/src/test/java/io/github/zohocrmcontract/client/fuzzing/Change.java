package io.github.zohocrmcontract.client.fuzzing;

/**
 * One thing that is done to an answer.
 *
 * @param kind what
 * @param place where, of the places that the kind finds; counted from 0, and round and round
 * @param text what is put there, if the kind puts a text
 */
record Change(ChangeKind kind, int place, String text) {}
