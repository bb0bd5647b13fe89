package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.faults.Faults;
import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.oauth.TokenIssuing;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.OrganisationClocks;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.records.DueTerritoryJobs;
import io.github.zohocrmcontract.stub.records.TerritoryJobs;
import io.github.zohocrmcontract.stub.seeds.Seeder;
import io.github.zohocrmcontract.stub.seeds.Seeds;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.TransferJobs;
import io.github.zohocrmcontract.stub.users.Users;
import io.github.zohocrmcontract.stub.users.administration.RolesAndProfiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the control of the sandbox together. */
@Configuration(proxyBeanMethods = false)
public class SandboxConfiguration {

  @Bean
  SandboxOrganisations sandboxOrganisations(
      JdbcClient database,
      Seeds seeds,
      Seeder seeder,
      Territories territories,
      TerritoryMembers members,
      RolesAndProfiles rolesAndProfiles,
      Organisations organisations,
      OrganisationPlaces places,
      OrganisationClocks clocks,
      Users users,
      Tokens tokens,
      TokenIssuing issuing,
      Transactions transactions,
      Clock machine,
      Faults faults,
      Limits limits) {
    return new SandboxOrganisations(
        seeds,
        seeder,
        new GeneratedPeople(users, territories, members, rolesAndProfiles),
        organisations,
        places,
        clocks,
        new SqlOrganisationContents(database, users),
        new SqlOrigins(database),
        new SqlSnapshots(database),
        users,
        tokens,
        issuing,
        transactions,
        machine,
        name -> {
          faults.removeOf(name);
          limits.reset(name);
        });
  }

  @Bean
  SandboxController sandboxController(SandboxOrganisations organisations) {
    return new SandboxController(organisations);
  }

  @Bean
  FaultsController faultsController(
      Faults faults, Contract contract, SandboxOrganisations organisations) {
    return new FaultsController(faults, contract, organisations);
  }

  @Bean
  JobsController jobsController(
      SandboxOrganisations organisations,
      TransferJobs transfers,
      TerritoryJobs changes,
      DueTerritoryJobs dueChanges,
      Transactions transactions) {
    return new JobsController(organisations, transfers, changes, dueChanges, transactions);
  }

  @Bean
  JournalController journalController(Journal journal, Contract contract) {
    return new JournalController(journal, contract);
  }

  @Bean
  LimitsController limitsController(Limits limits, SandboxOrganisations organisations) {
    return new LimitsController(limits, organisations);
  }
}
