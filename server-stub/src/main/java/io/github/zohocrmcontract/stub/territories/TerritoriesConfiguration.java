package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryAdministrationConfiguration;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryEditing;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryRemoval;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryRequests;
import io.github.zohocrmcontract.stub.territories.members.MembersConfiguration;
import io.github.zohocrmcontract.stub.territories.members.TerritoryMembership;
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
@Import({TerritoryAdministrationConfiguration.class, MembersConfiguration.class})
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
  TerritoriesController territoriesController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      TerritoryMembership membership,
      TerritoryDirectory directory,
      TerritoryFilters filters,
      TerritoryModels models,
      TerritoryEditing editing,
      TerritoryRemoval removal,
      TerritoryRequests requests,
      BatchAnswer batch,
      Transactions transactions) {
    return new TerritoriesController(
        caller,
        itemFaults,
        membership,
        directory,
        filters,
        models,
        editing,
        removal,
        requests,
        batch,
        transactions);
  }
}
