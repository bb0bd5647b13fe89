package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.administration.Invitations;
import io.github.zohocrmcontract.stub.users.administration.RolesAndProfiles;
import io.github.zohocrmcontract.stub.users.administration.Subscription;
import io.github.zohocrmcontract.stub.users.administration.Subscriptions;
import io.github.zohocrmcontract.stub.users.groups.UserGroups;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Makes what stands around the users of an organisation: roles, profiles, licences and groups. */
public final class PeopleSeeder {

  private final RolesAndProfiles rolesAndProfiles;
  private final Subscriptions subscriptions;
  private final Invitations invitations;
  private final UserGroups groups;

  /** Puts them into what is stored. */
  public PeopleSeeder(
      RolesAndProfiles rolesAndProfiles,
      Subscriptions subscriptions,
      Invitations invitations,
      UserGroups groups) {
    this.rolesAndProfiles = rolesAndProfiles;
    this.subscriptions = subscriptions;
    this.invitations = invitations;
    this.groups = groups;
  }

  /** Makes them; the organisation, its users and its territories are there. */
  void plant(Seed seed, List<User> users) {
    String organisation = seed.organisation();
    users.forEach(user -> putRoleAndProfile(organisation, user));
    seed.roles()
        .forEach(
            role ->
                rolesAndProfiles.put(
                    organisation,
                    new RolesAndProfiles.Role(Long.parseLong(role.id()), role.name())));
    seed.profiles()
        .forEach(
            profile ->
                rolesAndProfiles.put(
                    organisation,
                    new RolesAndProfiles.Profile(
                        Long.parseLong(profile.id()), profile.name(), profile.managesUsers())));
    Seed.SeedSubscription bought = seed.subscription();
    subscriptions.add(
        organisation,
        new Subscription(
            bought.crmPlus(),
            bought.shareAmongSubordinates(),
            bought.userLicences() == null
                ? OptionalInt.empty()
                : OptionalInt.of(bought.userLicences())));
    seed.declinedInvitations().forEach(email -> invitations.decline(organisation, email));
    seed.groups().forEach(group -> putGroup(organisation, group));
  }

  /** An organisation has at least the roles and profiles of its users. */
  private void putRoleAndProfile(String organisation, User user) {
    JsonNode role = user.document().path("role");
    if (user.role().isPresent()) {
      rolesAndProfiles.put(
          organisation,
          new RolesAndProfiles.Role(user.role().getAsLong(), role.path("name").asString("")));
    }
    JsonNode profile = user.document().path("profile");
    if (user.profile().isPresent()) {
      rolesAndProfiles.put(
          organisation,
          new RolesAndProfiles.Profile(
              user.profile().getAsLong(),
              profile.path("name").asString(""),
              user.isAdministrator()));
    }
  }

  private void putGroup(String organisation, Seed.SeedGroup group) {
    groups.add(organisation, group.group());
    long id = Long.parseLong(group.group().get("id").stringValue());
    putSources(organisation, id, "users", group.users());
    putSources(organisation, id, "roles", group.roles());
    putSources(organisation, id, "territories", group.territories());
  }

  private void putSources(String organisation, long group, String kind, List<String> sources) {
    sources.forEach(source -> groups.addSource(organisation, group, kind, Long.parseLong(source)));
  }
}
