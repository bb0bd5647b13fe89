package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.model.RecordTransfer;
import io.github.zohocrmcontract.client.model.SubordinateTransfer;
import io.github.zohocrmcontract.client.model.UserTransfer;
import java.util.Objects;

/**
 * That a user is to be deleted, for good, and who takes over what. Made by {@link
 * UserDeletion#afterHandingOver}. Immutable.
 *
 * @param deletion who leaves
 * @param handover who takes over what
 */
public record UserHandover(UserDeletion deletion, Handover handover) {

  public UserHandover {
    Objects.requireNonNull(deletion, "deletion");
    Objects.requireNonNull(handover, "handover");
    String leaver = deletion.userId();
    if (handover.work().map(Handover.Work::to).filter(leaver::equals).isPresent()
        || handover.subordinatesTo().filter(leaver::equals).isPresent()) {
      throw new IllegalArgumentException(
          "User " + leaver + " is to be deleted and cannot take over; name another user.");
    }
  }

  UserTransfer toModel() {
    UserTransfer transfer = new UserTransfer().id(deletion.userId());
    handover
        .work()
        .ifPresent(
            work ->
                transfer.transfer(
                    new RecordTransfer()
                        .id(work.to())
                        .records(work.records())
                        .assignment(work.assignment())
                        .criteria(work.criteria())));
    handover
        .subordinatesTo()
        .ifPresent(manager -> transfer.moveSubordinate(new SubordinateTransfer().id(manager)));
    return transfer;
  }
}
