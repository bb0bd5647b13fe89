package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.testing.Databases;
import java.util.UUID;
import javax.sql.DataSource;

class H2TokenStoreTest extends JdbcTokenStoreCases {
  private final DataSource database =
      Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

  @Override
  DataSource database() {
    return database;
  }
}
