package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.seeds.Seed;
import io.github.zohocrmcontract.stub.seeds.Seeder;

/** Puts organisations into a running stub. */
public final class Planting {

  private Planting() {}

  /** Makes the organisation, whose tokens can be used from now on. */
  public static void plant(ZohoCrmStub stub, Seed seed) {
    stub.application().getBean(Seeder.class).plant(seed);
  }
}
