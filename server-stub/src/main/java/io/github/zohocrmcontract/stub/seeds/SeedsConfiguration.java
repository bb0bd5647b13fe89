package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.oauth.Tokens;
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
  Seeder seeder(
      Contract contract,
      Organisations organisations,
      Users users,
      Territories territories,
      TerritoryMembers members,
      WithheldPermissions withheld,
      RecordSeeder records,
      Tokens tokens,
      Transactions transactions) {
    return new Seeder(
        contract,
        organisations,
        users,
        territories,
        members,
        withheld,
        records,
        tokens,
        transactions);
  }

  @Bean
  InitializingBean planting(Seeds seeds, Seeder seeder) {
    return () -> seeds.all().forEach(seeder::plant);
  }
}
