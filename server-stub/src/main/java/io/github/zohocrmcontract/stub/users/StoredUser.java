package io.github.zohocrmcontract.stub.users;

/**
 * A user as the database keeps it and as answers show it, which is the same text: lists are
 * answered without reading each of their users.
 *
 * @param json the user, key for key
 */
public record StoredUser(String json) {}
