package io.github.zohocrmcontract.stub.oauth;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the feature "oauth" together. */
@Configuration(proxyBeanMethods = false)
@Import(TokenController.class)
public class OauthConfiguration {

  private static final int MOST_BYTES_OF_A_FORM = 1024 * 1024;

  /** Lets the container read multipart forms into parameters, as it reads url-encoded ones. */
  @Bean
  MultipartConfigElement multipart() {
    return new MultipartConfigElement(
        "", MOST_BYTES_OF_A_FORM, MOST_BYTES_OF_A_FORM, MOST_BYTES_OF_A_FORM);
  }

  @Bean
  Tokens tokens(JdbcClient database) {
    return new SqlTokens(database);
  }
}
