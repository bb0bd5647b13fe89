package io.github.zohocrmcontract.benchmarks;

import io.github.zohocrmcontract.client.ZohoCrm;
import java.net.URI;

/**
 * Reads all users, and prints how many came and how many seconds that took.
 *
 * <p>Arguments: the way to call (client or raw), and the server.
 */
public final class AllUsers {

  public static void main(String... arguments) throws Exception {
    URI server = URI.create(arguments[1]);
    long begin = System.nanoTime();
    long users =
        switch (arguments[0]) {
          case "client" -> byClient(server);
          case "raw" -> byRawPages(server);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.println(users + " " + (System.nanoTime() - begin) / 1e9);
    Runtime.getRuntime().halt(0);
  }

  private static long byClient(URI server) {
    ZohoCrm crm = ZohoCrm.builder().server(server).accessToken("1000.any").build();
    // Not count(), for which a stream need not look at its entries.
    return crm.users().all().stream().mapToInt(user -> user.getId().isEmpty() ? 0 : 1).sum();
  }

  private static long byRawPages(URI server) throws Exception {
    RawClient raw = new RawClient(server);
    long users = 0;
    for (int number = 1; ; number++) {
      RawUsers page = raw.page(number);
      users += page.users().stream().mapToInt(user -> user.id().isEmpty() ? 0 : 1).sum();
      if (!page.info().moreRecords()) {
        return users;
      }
    }
  }
}
