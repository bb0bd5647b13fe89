package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.seeds.Seed;
import io.github.zohocrmcontract.stub.seeds.Seeder;
import io.github.zohocrmcontract.stub.storage.Changes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts organisations, and faults, into a running stub. */
public final class Planting {

  private Planting() {}

  /** Makes the organisation, whose tokens can be used from now on. */
  public static void plant(ZohoCrmStub stub, Seed seed) {
    stub.application().getBean(Seeder.class).plant(seed);
  }

  /** Changes the database behind the stub's back, to put a fault into it. */
  public static void execute(ZohoCrmStub stub, String statement, Object... parameters) {
    stub.application()
        .getBean(Changes.class)
        .during(() -> executeUncounted(stub, statement, parameters));
  }

  /** The same, but the stub does not know that anything was changed. */
  public static int executeUncounted(ZohoCrmStub stub, String statement, Object... parameters) {
    return JdbcClient.create(stub.application().getBean(DataSource.class))
        .sql(statement)
        .params(parameters)
        .update();
  }

  /** All rows of all tables, each with the name of its table. */
  public static String everything(ZohoCrmStub stub) {
    List<String> rows = new ArrayList<>();
    for (String table :
        texts(
            stub,
            "SELECT LOWER(table_name) FROM information_schema.tables"
                + " WHERE table_schema = CURRENT_SCHEMA")) {
      stub.application()
          .getBean(JdbcClient.class)
          .sql("SELECT * FROM " + table)
          .query()
          .listOfRows()
          .forEach(row -> rows.add(table + " " + row));
    }
    return String.join("\n", rows);
  }

  /** The numbers that a query finds. */
  public static List<Long> numbers(ZohoCrmStub stub, String query) {
    return stub.application().getBean(JdbcClient.class).sql(query).query(Long.class).list();
  }

  /** The texts that a query finds. */
  public static List<String> texts(ZohoCrmStub stub, String query) {
    return stub.application().getBean(JdbcClient.class).sql(query).query(String.class).list();
  }

  /** The texts that a query finds that has the same parameter in each place for one. */
  public static List<String> texts(ZohoCrmStub stub, String query, String parameter) {
    return stub.application()
        .getBean(JdbcClient.class)
        .sql(query)
        .params(Collections.nCopies((int) query.chars().filter(c -> c == '?').count(), parameter))
        .query(String.class)
        .list();
  }

  /** All rows that an organisation has in these tables, and its own, sorted. */
  public static String rows(ZohoCrmStub stub, List<String> tables, String organisation) {
    JdbcClient database = stub.application().getBean(JdbcClient.class);
    List<String> rows = new ArrayList<>();
    rows.add(
        database
            .sql("SELECT * FROM organisations WHERE name = ?")
            .param(organisation)
            .query()
            .singleRow()
            .toString());
    for (String table : tables) {
      database
          .sql("SELECT * FROM " + table + " WHERE organisation = ?")
          .param(organisation)
          .query()
          .listOfRows()
          .stream()
          .map(row -> table + " " + row)
          .sorted()
          .forEach(rows::add);
    }
    return String.join("\n", rows);
  }
}
