package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.territories.administration.TerritoryAdministrationConfiguration;
import io.github.zohocrmcontract.stub.territories.members.MembersConfiguration;
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
  TerritoryAdministrationConfiguration.class,
  MembersConfiguration.class
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
}
