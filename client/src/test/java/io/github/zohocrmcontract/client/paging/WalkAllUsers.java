package io.github.zohocrmcontract.client.paging;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.User;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Walks all users of a server, or collects them, in a process of its own. */
final class WalkAllUsers {
  private WalkAllUsers() {}

  /**
   * Prints the number of users, the sum of the last six digits of their identifiers, and the
   * largest heap that was used, garbage included, in bytes.
   *
   * @param arguments URL of the server; {@code walk}, {@code ahead} or {@code collect}
   */
  public static void main(String[] arguments) {
    ZohoCrm crm = ZohoCrm.builder().server(URI.create(arguments[0])).accessToken("any").build();
    Listing<User> all =
        arguments[1].equals("ahead") ? crm.users().all().onePageAhead() : crm.users().all();
    List<User> collected = new ArrayList<>();
    long count = 0;
    long sum = 0;
    for (User user : all) {
      count++;
      sum += Long.parseLong(user.getId()) % 1_000_000;
      if (arguments[1].equals("collect")) {
        collected.add(user);
      }
    }
    System.out.println(count + " " + sum + " " + peakHeap());
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
