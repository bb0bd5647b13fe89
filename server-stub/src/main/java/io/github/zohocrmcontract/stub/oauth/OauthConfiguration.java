package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.organisations.CurrentDataCentre;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.Users;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the feature "oauth" together. */
@Configuration(proxyBeanMethods = false)
public class OauthConfiguration {

  private static final int MOST_BYTES_OF_A_FORM = 1024 * 1024;

  /** Lets the container read multipart forms into parameters, as it reads url-encoded ones. */
  @Bean
  MultipartConfigElement multipart() {
    return new MultipartConfigElement(
        "", MOST_BYTES_OF_A_FORM, MOST_BYTES_OF_A_FORM, MOST_BYTES_OF_A_FORM);
  }

  @Bean
  Tokens tokens(JdbcClient database, Changes changes) {
    return new SqlTokens(database, changes);
  }

  @Bean
  TokenIssuing tokenIssuing(
      Tokens tokens,
      JdbcClient database,
      Organisations organisations,
      OrganisationPlaces places,
      OrganisationTime time,
      OauthLimits limits,
      Transactions transactions) {
    return new TokenIssuing(
        tokens,
        new SqlAuthorizationCodes(database),
        organisations,
        places,
        time,
        limits,
        transactions);
  }

  @Bean
  Consents consents(
      Organisations organisations,
      OrganisationPlaces places,
      Users users,
      TokenIssuing issuing,
      Transactions transactions) {
    return new Consents(organisations, places, users, issuing, transactions);
  }

  @Bean
  OauthController oauthController(
      TokenIssuing issuing, Consents consents, CurrentDataCentre dataCentre) {
    return new OauthController(issuing, consents, dataCentre);
  }
}
