package io.github.zohocrmcontract.stub.users.groups;

import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what looks up groups of users. */
@Configuration(proxyBeanMethods = false)
public class UserGroupsConfiguration {

  @Bean
  SqlUserGroups userGroups(JdbcClient database, JsonMapper json) {
    return new SqlUserGroups(database, json);
  }

  @Bean
  UserGroupDirectory userGroupDirectory(
      Users users, UserGroups groups, Permissions permissions, Transactions transactions) {
    return new UserGroupDirectory(users, groups, permissions, transactions);
  }
}
