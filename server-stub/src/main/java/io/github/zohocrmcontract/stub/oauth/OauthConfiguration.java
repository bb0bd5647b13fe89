package io.github.zohocrmcontract.stub.oauth;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the feature "oauth" together. */
@Configuration(proxyBeanMethods = false)
@Import(TokenController.class)
public class OauthConfiguration {

  @Bean
  Tokens tokens(JdbcClient database) {
    return new SqlTokens(database);
  }
}
