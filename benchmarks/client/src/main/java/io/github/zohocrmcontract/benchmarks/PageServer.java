package io.github.zohocrmcontract.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Answers with pages of users as the stub would, without a database: one page that the stub has
 * made, in which every user gets another identifier on every page. Prints its port.
 *
 * <p>Argument: how many users there are.
 */
public final class PageServer {
  private static final Pattern PAGE = Pattern.compile("[?&]page=([0-9]+)");

  /** How deep a key of a user lies: in the answer, its list, and the user. */
  private static final int DEPTH_OF_A_USER = 3;

  private static final long FIRST_IDENTIFIER = 1_100_000_001_000_000_000L;

  private final byte[] template;
  private final List<Integer> identifiers = new ArrayList<>();
  private final int users;

  private PageServer(byte[] page, int users) {
    this.users = users;
    String text = new String(page, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf("\"info\":");
    this.template = text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), page)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == DEPTH_OF_A_USER
            && token == JsonToken.VALUE_STRING
            && parser.currentName().equals("id")) {
          // Behind the quotation mark.
          identifiers.add((int) parser.currentTokenLocation().getByteOffset() + 1);
        }
      }
    }
    if (end < 0 || identifiers.size() != UsersPage.USERS || users % UsersPage.USERS != 0) {
      throw new IllegalStateException("Not " + UsersPage.USERS + " users a page.");
    }
  }

  public static void main(String... arguments) throws IOException {
    PageServer pages = new PageServer(UsersPage.bytes(), Integer.parseInt(arguments[0]));
    System.out.println(start(pages::page).getAddress().getPort());
  }

  /** Starts a server on a free port whose page of each number this makes. */
  static HttpServer start(IntFunction<byte[]> pages) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newFixedThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work);
              // A benchmark that is over need not wait for them.
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", exchange -> answer(exchange, pages));
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, IntFunction<byte[]> pages) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    Matcher asked = PAGE.matcher("?" + query);
    byte[] body = pages.apply(asked.find() ? Integer.parseInt(asked.group(1)) : 1);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private byte[] page(int number) {
    byte[] page = template.clone();
    long identifier = FIRST_IDENTIFIER + (long) number * UsersPage.USERS;
    for (int at : identifiers) {
      byte[] digits = Long.toString(identifier++).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(digits, 0, page, at, digits.length);
    }
    boolean more = number * UsersPage.USERS < users;
    ByteArrayOutputStream whole = new ByteArrayOutputStream(page.length + 100);
    whole.writeBytes(page);
    String info =
        "\"info\":{\"per_page\":%d,\"count\":%d,\"page\":%d,\"more_records\":%b}}"
            .formatted(UsersPage.USERS, UsersPage.USERS, number, more);
    whole.writeBytes(info.getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }
}
