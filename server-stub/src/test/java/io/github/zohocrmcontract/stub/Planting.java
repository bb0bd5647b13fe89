package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.seeds.Seed;
import io.github.zohocrmcontract.stub.seeds.Seeder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts organisations, and faults, into a running stub. */
public final class Planting {

  private Planting() {}

  /** Makes the organisation, whose tokens can be used from now on. */
  public static void plant(ZohoCrmStub stub, Seed seed) {
    stub.application().getBean(Seeder.class).plant(seed);
  }

  /** Changes the database behind the stub's back, to put a fault into it. */
  public static void execute(ZohoCrmStub stub, String statement) {
    stub.application().getBean(JdbcClient.class).sql(statement).update();
  }

  /** All that the database holds, as statements. */
  public static String script(ZohoCrmStub stub) {
    return String.join(
        "\n",
        stub.application()
            .getBean(JdbcClient.class)
            .sql("SCRIPT")
            .query((row, number) -> row.getString(1))
            .list());
  }
}
