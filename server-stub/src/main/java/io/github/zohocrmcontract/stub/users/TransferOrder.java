package io.github.zohocrmcontract.stub.users;

import java.util.OptionalLong;

/**
 * What a transfer asks for. What is to be done with assignments and criteria is not kept: the
 * sandbox has none of them.
 *
 * @param userInPath the user to delete, if the path names one
 * @param userInBody the user to delete, if the body names one
 * @param receiver who takes over the work, if anyone
 * @param records whether the receiver takes over the records; otherwise they stay with the user
 * @param newManager who takes over the subordinates, if anyone
 */
public record TransferOrder(
    OptionalLong userInPath,
    OptionalLong userInBody,
    OptionalLong receiver,
    boolean records,
    OptionalLong newManager) {}
