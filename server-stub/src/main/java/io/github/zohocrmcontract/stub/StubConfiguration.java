package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.api.EnumConverterConfiguration;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.http.HttpConfiguration;
import io.github.zohocrmcontract.stub.http.SandboxAccess;
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
import io.github.zohocrmcontract.stub.seeds.SeedsConfiguration;
import io.github.zohocrmcontract.stub.storage.DatabaseLocation;
import io.github.zohocrmcontract.stub.storage.StorageConfiguration;
import io.github.zohocrmcontract.stub.territories.TerritoriesConfiguration;
import io.github.zohocrmcontract.stub.users.UsersConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the stub is made of, named one by one: nothing is searched for at start. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class
})
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
  Contract contract() {
    return Contract.load();
  }

  @Bean
  DatabaseLocation databaseLocation(StubOptions options) {
    return new DatabaseLocation(options.dataDirectory());
  }

  @Bean
  RecordJobDelay recordJobDelay(StubOptions options) {
    return new RecordJobDelay(options.recordJobDelay());
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
    return organisation -> clocks.find(organisation).now(machine.instant());
  }
}
