package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the feature "territories" together. */
@Configuration(proxyBeanMethods = false)
@Import({
  TerritoriesController.class,
  TerritoryUsersController.class,
  UserTerritoriesController.class
})
public class TerritoriesConfiguration {

  @Bean
  SqlTerritories territories(
      JdbcClient database, NamedParameterJdbcOperations batches, JsonMapper json) {
    return new SqlTerritories(database, batches, json);
  }

  @Bean
  TerritoryDirectory territoryDirectory(Territories territories, Permissions permissions) {
    return new TerritoryDirectory(territories, permissions);
  }

  @Bean
  TerritoryFilters territoryFilters(JsonMapper json) {
    return new TerritoryFilters(json);
  }

  @Bean
  TerritoryModels territoryModels(Territories territories, Users users, JsonMapper json) {
    return new TerritoryModels(territories, users, json);
  }

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
  TerritoryEditing territoryEditing(
      Territories territories,
      TerritoryMembers members,
      Users users,
      Permissions permissions,
      Organisations organisations,
      Transactions transactions,
      OrganisationTime time) {
    return new TerritoryEditing(
        territories, members, users, permissions, organisations, transactions, time);
  }

  @Bean
  TerritoryRemoval territoryRemoval(
      Territories territories,
      Permissions permissions,
      Transactions transactions,
      OrganisationTime time) {
    return new TerritoryRemoval(territories, permissions, transactions, time);
  }

  @Bean
  TerritoryRequests territoryRequests(JsonMapper json) {
    return new TerritoryRequests(json);
  }
}
