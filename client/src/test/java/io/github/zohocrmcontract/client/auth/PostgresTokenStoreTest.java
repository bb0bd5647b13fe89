package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.testing.Databases;
import io.github.zohocrmcontract.client.testing.Postgres;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTokenStoreTest extends JdbcTokenStoreCases {
  private Postgres postgres;

  @BeforeAll
  void start() {
    postgres = Postgres.start();
  }

  @AfterAll
  void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Override
  DataSource database() {
    return Databases.at(postgres.url());
  }
}
