package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.api.EnumConverterConfiguration;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.faults.Faults;
import io.github.zohocrmcontract.stub.http.AnswerPolicy;
import io.github.zohocrmcontract.stub.http.HttpConfiguration;
import io.github.zohocrmcontract.stub.http.ListeningAddress;
import io.github.zohocrmcontract.stub.http.NotedTime;
import io.github.zohocrmcontract.stub.http.SandboxAccess;
import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.monitoring.Health;
import io.github.zohocrmcontract.stub.monitoring.Metrics;
import io.github.zohocrmcontract.stub.oauth.OauthConfiguration;
import io.github.zohocrmcontract.stub.oauth.OauthLimits;
import io.github.zohocrmcontract.stub.organisations.OrganisationClocks;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.organisations.SqlOrganisationClocks;
import io.github.zohocrmcontract.stub.organisations.SqlOrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.SqlOrganisations;
import io.github.zohocrmcontract.stub.records.RecordJobDelay;
import io.github.zohocrmcontract.stub.records.RecordsConfiguration;
import io.github.zohocrmcontract.stub.sandbox.SandboxConfiguration;
import io.github.zohocrmcontract.stub.seeds.Seeds;
import io.github.zohocrmcontract.stub.seeds.SeedsConfiguration;
import io.github.zohocrmcontract.stub.storage.DatabaseLocation;
import io.github.zohocrmcontract.stub.storage.StorageConfiguration;
import io.github.zohocrmcontract.stub.territories.TerritoriesConfiguration;
import io.github.zohocrmcontract.stub.users.TransferJobDelay;
import io.github.zohocrmcontract.stub.users.UserKind;
import io.github.zohocrmcontract.stub.users.UserQuery;
import io.github.zohocrmcontract.stub.users.Users;
import io.github.zohocrmcontract.stub.users.UsersConfiguration;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the stub is made of, named one by one: nothing is searched for at start, and nothing of
 * Spring Boot configures itself.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  StorageConfiguration.class,
  HttpConfiguration.class,
  EnumConverterConfiguration.class,
  OauthConfiguration.class,
  UsersConfiguration.class,
  TerritoriesConfiguration.class,
  RecordsConfiguration.class,
  SeedsConfiguration.class,
  SandboxConfiguration.class
})
class StubConfiguration {

  @Bean
  Contract contract(Reading reading) {
    return reading.contract();
  }

  @Bean
  Seeds seeds(Reading reading) {
    return reading.seeds();
  }

  @Bean
  ListeningAddress listeningAddress(StubOptions options) {
    return new ListeningAddress(options.host(), options.port());
  }

  @Bean
  DatabaseLocation databaseLocation(StubOptions options) {
    return new DatabaseLocation(options.dataDirectory(), options.database());
  }

  @Bean
  Journal journal(StubOptions options) {
    return new Journal(options.journalSize());
  }

  @Bean
  Faults faults(Contract contract) {
    return new Faults(contract, SplittableRandom::new);
  }

  @Bean
  Limits limits(OrganisationTime time, Users users, StubOptions options) {
    return new Limits(
        time,
        organisation ->
            users.count(
                organisation, new UserQuery(UserKind.ACTIVE, 0, Set.of(), Optional.empty())),
        options.edition());
  }

  @Bean
  Health health(JdbcClient database) {
    return new Health(database);
  }

  @Bean
  AnswerPolicy answerPolicy(StubOptions options) {
    return options.checkAnswers() ? AnswerPolicy.REFUSE : AnswerPolicy.SEND;
  }

  @Bean
  Metrics metrics(Journal journal, Organisations organisations) {
    return new Metrics(journal::size, organisations::count);
  }

  @Bean
  RecordJobDelay recordJobDelay(StubOptions options) {
    return new RecordJobDelay(options.recordJobDelay());
  }

  @Bean
  TransferJobDelay transferJobDelay(StubOptions options) {
    return new TransferJobDelay(options.transferJobDelay());
  }

  @Bean
  OauthLimits oauthLimits(StubOptions options) {
    return new OauthLimits(options.oauthLimits());
  }

  @Bean
  SandboxAccess sandboxAccess(StubOptions options) {
    return new SandboxAccess(options.sandboxFromAnywhere());
  }

  @Bean
  Organisations organisations(JdbcClient database) {
    return new SqlOrganisations(database);
  }

  @Bean
  OrganisationPlaces organisationPlaces(JdbcClient database) {
    return new SqlOrganisationPlaces(database);
  }

  @Bean
  OrganisationClocks organisationClocks(JdbcClient database) {
    return new SqlOrganisationClocks(database);
  }

  @Bean
  OrganisationTime organisationTime(OrganisationClocks clocks, Clock machine) {
    return new NotedTime(organisation -> clocks.find(organisation).now(machine.instant()));
  }
}
