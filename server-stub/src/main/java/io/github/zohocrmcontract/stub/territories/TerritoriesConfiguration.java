package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the feature "territories" together. */
@Configuration(proxyBeanMethods = false)
@Import({TerritoriesController.class, TerritoryUsersController.class})
public class TerritoriesConfiguration {

  @Bean
  SqlTerritories territories(JdbcClient database, JsonMapper json) {
    return new SqlTerritories(database, json);
  }

  @Bean
  TerritoryMembership territoryMembership(
      Territories territories,
      TerritoryMembers members,
      Users users,
      Permissions permissions,
      Transactions transactions) {
    return new TerritoryMembership(territories, members, users, permissions, transactions);
  }
}
