package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the feature "records" together. */
@Configuration(proxyBeanMethods = false)
public class RecordsConfiguration {

  @Bean
  SqlRecords records(JdbcClient database) {
    return new SqlRecords(database);
  }

  @Bean
  SqlRecordTerritories recordTerritories(JdbcClient database) {
    return new SqlRecordTerritories(database);
  }

  @Bean
  TerritoryJobs territoryJobs(JdbcClient database) {
    return new SqlTerritoryJobs(database);
  }

  @Bean
  LeadTerritories leadTerritories(JdbcClient database) {
    return new SqlLeadTerritories(database);
  }

  @Bean
  RecordAccess recordAccess(Permissions permissions) {
    return new RecordAccess(permissions);
  }

  @Bean
  DueTerritoryJobs dueTerritoryJobs(
      TerritoryJobs jobs,
      Records records,
      RecordTerritories assigned,
      Territories territories,
      Transactions transactions,
      OrganisationTime time) {
    return new DueTerritoryJobs(jobs, records, assigned, territories, transactions, time);
  }

  @Bean
  TerritoryScheduling territoryScheduling(
      Records records,
      RecordTerritories assigned,
      TerritoryJobs jobs,
      DueTerritoryJobs dueJobs,
      RecordAccess access,
      LeadTerritories leadTerritories,
      Territories territories,
      Organisations organisations,
      Transactions transactions,
      RecordJobDelay delay,
      OrganisationTime time) {
    return new TerritoryScheduling(
        records,
        assigned,
        jobs,
        dueJobs,
        access,
        leadTerritories,
        territories,
        organisations,
        transactions,
        delay,
        time);
  }

  @Bean
  RecordDirectory recordDirectory(
      Records records, RecordAccess access, DueTerritoryJobs dueJobs, Transactions transactions) {
    return new RecordDirectory(records, access, dueJobs, transactions);
  }

  @Bean
  RecordModels recordModels(Users users, RecordTerritories territories) {
    return new RecordModels(users, territories);
  }

  @Bean
  RecordTerritoriesController recordTerritoriesController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      TerritoryScheduling scheduling,
      RecordDirectory directory,
      RecordModels models,
      BatchAnswer batch) {
    return new RecordTerritoriesController(
        caller, itemFaults, scheduling, directory, models, batch);
  }
}
