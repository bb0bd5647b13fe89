package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.administration.AdministrationConfiguration;
import io.github.zohocrmcontract.stub.users.administration.UserCreation;
import io.github.zohocrmcontract.stub.users.administration.UserDeletion;
import io.github.zohocrmcontract.stub.users.administration.UserUpdates;
import io.github.zohocrmcontract.stub.users.groups.UserGroupDirectory;
import io.github.zohocrmcontract.stub.users.groups.UserGroupsConfiguration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the feature "users" together. */
@Configuration(proxyBeanMethods = false)
@Import({AdministrationConfiguration.class, UserGroupsConfiguration.class})
public class UsersConfiguration {

  @Bean
  Users users(
      JdbcClient database, NamedParameterJdbcOperations batches, JsonMapper json, Changes changes) {
    return new SqlUsers(database, batches, json, changes);
  }

  @Bean
  WithheldPermissions withheldPermissions(JdbcClient database, Changes changes) {
    return new SqlWithheldPermissions(database, changes);
  }

  @Bean
  Permissions permissions(Users users, WithheldPermissions withheld) {
    return new Permissions(users, withheld);
  }

  @Bean
  TransferJobs transferJobs(JdbcClient database) {
    return new SqlTransferJobs(database);
  }

  @Bean
  UserDirectory userDirectory(Users users, Permissions permissions, Transactions transactions) {
    return new UserDirectory(users, permissions, transactions);
  }

  @Bean
  Hierarchy hierarchy(Users users) {
    return new Hierarchy(users);
  }

  @Bean
  UserRemoval userRemoval(Users users, List<Memberships> memberships) {
    return new UserRemoval(users, memberships);
  }

  @Bean
  UserTransfers userTransfers(
      Users users,
      Permissions permissions,
      TransferJobs jobs,
      UserRemoval removal,
      Hierarchy hierarchy,
      OwnedRecords ownedRecords,
      Organisations organisations,
      Transactions transactions,
      TransferJobDelay delay,
      OrganisationTime time) {
    return new UserTransfers(
        users,
        permissions,
        jobs,
        removal,
        hierarchy,
        ownedRecords,
        organisations,
        transactions,
        delay,
        time);
  }

  @Bean
  UserModels userModels(JsonMapper json) {
    return new UserModels(json);
  }

  @Bean
  UsersController usersController(
      CurrentCaller caller,
      UserDirectory directory,
      UserTransfers transfers,
      UserCreation creation,
      UserUpdates updates,
      UserDeletion deletion,
      UserGroupDirectory groups,
      UserModels models,
      BatchAnswer batch) {
    return new UsersController(
        caller, directory, transfers, creation, updates, deletion, groups, models, batch);
  }
}
