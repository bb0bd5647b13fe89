package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.RecordTransfer;
import io.github.zohocrmcontract.client.model.SubordinateTransfer;
import io.github.zohocrmcontract.client.model.TransferAndDeleteRequest;
import io.github.zohocrmcontract.client.model.TransferAndDeleteResponse;
import io.github.zohocrmcontract.client.model.UpdateUsersRequest;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserActionResponse;
import io.github.zohocrmcontract.client.model.UserGroup;
import io.github.zohocrmcontract.client.model.UserToUpdate;
import io.github.zohocrmcontract.client.model.UserTransfer;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.JobStatus;
import io.github.zohocrmcontract.client.users.NewUser;
import io.github.zohocrmcontract.client.users.TransferJob;
import io.github.zohocrmcontract.client.users.UserChanges;
import io.github.zohocrmcontract.client.users.UserDeletion;
import io.github.zohocrmcontract.client.users.UserQuery;
import java.util.List;
import java.util.Optional;

/** Calls on users; what stands in a method is shown in the reference. */
final class UsersSnippets {

  private UsersSnippets() {}

  static void getUsers(ZohoCrm crm) {
    Page<User> page = crm.users().list(UserQuery.all().type(UserType.ALL_USERS));
    page.forEach(user -> user.getFullName());
  }

  static void createUsers(ZohoCrm crm) {
    ItemResult.Done added =
        crm.users()
            .create(
                NewUser.of("amara.okafor@example.com", "3652397000000026009", "3652397000000026014")
                    .firstName("Amara")
                    .lastName("Okafor")
                    .with("name_format__s", "Salutation,First Name,Last Name")
                    .with("sort_order_preference__s", "First Name,Last Name"));
    String userId = added.details().id().orElseThrow();
  }

  static void updateUsers(ZohoCrm crm) {
    UserToUpdate changes =
        new UserToUpdate()
            .id("3652397000001464021")
            .phone("+1 512 555 0199")
            .city("Austin")
            .alias(null);
    Answer<UserActionResponse> answer =
        crm.usersApi().updateUsers(new UpdateUsersRequest().users(List.of(changes)));
  }

  static void getUsersCount(ZohoCrm crm) {
    long active = crm.users().count(UserType.ACTIVE_USERS);
  }

  static void getUser(ZohoCrm crm) {
    Optional<User> user = crm.users().get("5725767000000583018");
  }

  static void updateUser(ZohoCrm crm) {
    UserChanges changes =
        UserChanges.none()
            .role("3652397000000026008")
            .profile("3652397000000026014")
            .clear("Reporting_To");
    ItemResult.Done changed = crm.users().update("3652397000001464021", changes);
  }

  static void deleteUser(ZohoCrm crm) {
    // Hands nothing over.
    ItemResult.Done deleted = crm.users().delete(UserDeletion.of("3652397000001464031"));
  }

  static void getUserAssociatedGroups(ZohoCrm crm) {
    Page<UserGroup> groups = crm.users().groups("3652397000001464011");
  }

  static void getTransferAndDeleteUsersStatus(ZohoCrm crm) {
    TransferJob job = crm.users().transferJob("3652397000012622009");
    Optional<JobStatus> status = job.status(); // job.await(...) waits until it has ended
  }

  static void transferAndDeleteUsers(ZohoCrm crm) {
    Handover handover = Handover.everythingTo("3652397000000186017");
    TransferJob job =
        crm.users()
            .transferAndDelete(UserDeletion.of("3652397000001464001").afterHandingOver(handover));
    String jobId = job.id();
  }

  static void transferAndDeleteUser(ZohoCrm crm) {
    UserTransfer transfer =
        new UserTransfer()
            .transfer(
                new RecordTransfer()
                    .id("3652397000000186017")
                    .records(true)
                    .assignment(true)
                    .criteria(true))
            .moveSubordinate(new SubordinateTransfer().id("3652397000000186017"));
    Answer<TransferAndDeleteResponse> answer =
        crm.usersApi()
            .transferAndDeleteUser(
                "3652397000001464021",
                new TransferAndDeleteRequest().transferAndDelete(List.of(transfer)));
  }
}
