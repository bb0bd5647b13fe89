package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.records.LeadTerritories;
import io.github.zohocrmcontract.stub.records.RecordTerritories;
import io.github.zohocrmcontract.stub.records.Records;
import io.github.zohocrmcontract.stub.records.TerritoryJobs;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.Users;
import io.github.zohocrmcontract.stub.users.WithheldPermissions;
import io.github.zohocrmcontract.stub.users.administration.Invitations;
import io.github.zohocrmcontract.stub.users.administration.RolesAndProfiles;
import io.github.zohocrmcontract.stub.users.administration.Subscriptions;
import io.github.zohocrmcontract.stub.users.groups.UserGroups;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plants the seeds before the first request can come in. */
@Configuration(proxyBeanMethods = false)
public class SeedsConfiguration {

  @Bean
  RecordSeeder recordSeeder(
      Records records,
      RecordTerritories territories,
      TerritoryJobs jobs,
      LeadTerritories leadTerritories) {
    return new RecordSeeder(records, territories, jobs, leadTerritories);
  }

  @Bean
  PeopleSeeder peopleSeeder(
      RolesAndProfiles rolesAndProfiles,
      Subscriptions subscriptions,
      Invitations invitations,
      UserGroups groups) {
    return new PeopleSeeder(rolesAndProfiles, subscriptions, invitations, groups);
  }

  @Bean
  Seeder seeder(
      Contract contract,
      Organisations organisations,
      OrganisationPlaces places,
      Users users,
      Territories territories,
      TerritoryMembers members,
      WithheldPermissions withheld,
      RecordSeeder records,
      PeopleSeeder people,
      Tokens tokens,
      Transactions transactions) {
    return new Seeder(
        contract,
        organisations,
        places,
        users,
        territories,
        members,
        withheld,
        records,
        people,
        tokens,
        transactions);
  }

  @Bean
  InitializingBean planting(Seeds seeds, Seeder seeder) {
    return () -> seeds.all().forEach(seeder::plant);
  }
}
