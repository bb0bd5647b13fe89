package io.github.zohocrmcontract.benchmarks;

import io.github.zohocrmcontract.client.ZohoCrm;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Programs that call for one page of users and say how many came: one for each way to call, so that
 * none loads classes of another. They stay until their input ends, so that one can see what they
 * have used. Argument: the server.
 */
public final class FirstPage {

  private FirstPage() {}

  /** By the client. */
  public static final class Client {
    public static void main(String... arguments) throws IOException {
      URI server = URI.create(arguments[0]);
      say(ZohoCrm.builder().server(server).accessToken("1000.any").build().users().list().items());
    }
  }

  /** By java.net.http and Jackson alone. */
  public static final class Raw {
    public static void main(String... arguments) throws Exception {
      say(new RawClient(URI.create(arguments[0])).page(1).users());
    }
  }

  /** By the client that the generator makes when left alone. */
  public static final class Generated {
    public static void main(String... arguments) throws IOException {
      say(
          GeneratedClient.users(URI.create(arguments[0]))
              .getUsers(null, 1, 200, null, null)
              .getUsers());
    }
  }

  private static void say(List<?> users) throws IOException {
    System.out.println(users.size());
    System.in.read();
    // Threads of HTTP clients may still wait for work.
    Runtime.getRuntime().halt(0);
  }
}
