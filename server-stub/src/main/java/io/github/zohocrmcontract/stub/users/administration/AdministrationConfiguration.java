package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.Hierarchy;
import io.github.zohocrmcontract.stub.users.UserRemoval;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what adds, changes and deletes users. */
@Configuration(proxyBeanMethods = false)
public class AdministrationConfiguration {

  @Bean
  SqlAdministration administration(JdbcClient database) {
    return new SqlAdministration(database);
  }

  @Bean
  Rights rights(RolesAndProfiles profiles) {
    return new Rights(profiles);
  }

  @Bean
  Licences licences(Subscriptions subscriptions, Users users) {
    return new Licences(subscriptions, users);
  }

  @Bean
  Assignments assignments(RolesAndProfiles rolesAndProfiles, Users users, Hierarchy hierarchy) {
    return new Assignments(rolesAndProfiles, users, hierarchy);
  }

  @Bean
  UserCreation userCreation(
      Users users,
      Organisations organisations,
      Rights rights,
      Licences licences,
      Invitations invitations,
      Assignments assignments,
      Transactions transactions,
      OrganisationTime time) {
    return new UserCreation(
        users, organisations, rights, licences, invitations, assignments, transactions, time);
  }

  @Bean
  UserUpdates userUpdates(
      Users users,
      Rights rights,
      Licences licences,
      Assignments assignments,
      Transactions transactions,
      OrganisationTime time) {
    return new UserUpdates(users, rights, licences, assignments, transactions, time);
  }

  @Bean
  UserDeletion userDeletion(
      Users users,
      UserRemoval removal,
      Rights rights,
      Transactions transactions,
      OrganisationTime time) {
    return new UserDeletion(users, removal, rights, transactions, time);
  }
}
