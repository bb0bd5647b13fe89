package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.UserModels;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together who belongs to which territory, seen from the territory and from the user. */
@Configuration(proxyBeanMethods = false)
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

  @Bean
  TerritoryUsersController territoryUsersController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      TerritoryMembership membership,
      UserModels models,
      BatchAnswer batch) {
    return new TerritoryUsersController(caller, itemFaults, membership, models, batch);
  }

  @Bean
  UserTerritoriesController userTerritoriesController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      UserTerritories territories,
      BatchAnswer batch) {
    return new UserTerritoriesController(caller, itemFaults, territories, batch);
  }
}
