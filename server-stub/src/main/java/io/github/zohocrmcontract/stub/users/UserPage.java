package io.github.zohocrmcontract.stub.users;

import java.util.List;

/**
 * A page of users.
 *
 * @param users the users of this page
 * @param page its number, counted from 1
 * @param perPage most users that a page holds
 * @param more whether a further page has users
 */
public record UserPage(List<StoredUser> users, int page, int perPage, boolean more) {}
