package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts together who belongs to which territory, seen from the territory and from the user. */
@Configuration(proxyBeanMethods = false)
@Import({TerritoryUsersController.class, UserTerritoriesController.class})
public class MembersConfiguration {

  @Bean
  MembershipChanges membershipChanges(
      Territories territories, TerritoryMembers members, Users users, Transactions transactions) {
    return new MembershipChanges(territories, members, users, transactions);
  }

  @Bean
  TerritoryMembership territoryMembership(
      Territories territories,
      TerritoryMembers members,
      MembershipChanges changes,
      Users users,
      Permissions permissions) {
    return new TerritoryMembership(territories, members, changes, users, permissions);
  }

  @Bean
  UserTerritories userTerritories(
      Territories territories,
      TerritoryMembers members,
      MembershipChanges changes,
      Users users,
      Permissions permissions) {
    return new UserTerritories(territories, members, changes, users, permissions);
  }
}
