package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what makes, changes and removes territories. */
@Configuration(proxyBeanMethods = false)
public class TerritoryAdministrationConfiguration {

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
