package io.github.zohocrmcontract.client.testing;

import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes pages of users up while they are asked for. */
public final class UserPages {
  private UserPages() {}

  /** So many users, each of about 1.5 KB, cut as asked for. */
  public static Function<Recorded, Canned> of(int users) {
    return request -> {
      Map<String, String> query = query(request);
      int page = Integer.parseInt(query.get("page"));
      int perPage = Integer.parseInt(query.get("per_page"));
      int first = (page - 1) * perPage;
      int behind = Math.min(first + perPage, users);
      return first >= users
          ? Canned.empty(204)
          : page(page, perPage, first, behind, behind < users);
    };
  }

  /** The users with these numbers, as a page. */
  public static Canned page(int page, int perPage, int first, int behind, boolean more) {
    String info =
        "{\"per_page\":%d,\"count\":%d,\"page\":%d,\"more_records\":%b}"
            .formatted(perPage, behind - first, page, more);
    return Canned.json(200, "{\"users\":" + users(first, behind) + ",\"info\":" + info + "}");
  }

  /** The users with these numbers, as a list. */
  public static String users(int first, int behind) {
    return IntStream.range(first, behind)
        .mapToObj(UserPages::user)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Names and values of a query. */
  public static Map<String, String> query(Recorded request) {
    return Arrays.stream(request.uri().getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** Identifier of the user with this number. */
  public static String id(int number) {
    return Long.toString(5725767000000000000L + number);
  }

  private static String user(int number) {
    String address = "user" + number + "@example.com";
    return """
        {"id":"%1$s","email":"%2$s","full_name":"User Number %3$d","first_name":"User",
        "last_name":"Number %3$d","status":"active","confirm":true,"language":"en_US",
        "locale":"en_US","time_zone":"America/Los_Angeles","time_format":"hh:mm a",
        "date_format":"MMM d, yyyy","country_locale":"en_US","country":"United States",
        "city":"Austin","street":"%3$d Long Road, Building %3$d, Entrance %3$d","state":"Texas",
        "zip":"78701","phone":"+1 512 555 %3$d","mobile":"+1 737 555 %3$d","fax":null,
        "website":"https://www.example.com/people/%3$d","dob":"1990-12-31","alias":"u%3$d",
        "role":{"name":"Sales Representative","id":"5725767000000448008"},
        "profile":{"name":"Standard","id":"5725767000000026014"},
        "created_by":{"name":"Patricia Boyle","id":"5725767000000411001"},
        "Modified_By":{"name":"Patricia Boyle","id":"5725767000000411001"},
        "created_time":"2023-05-24T12:48:46-07:00","Modified_Time":"2023-05-24T12:48:46-07:00",
        "offset":-28800000,"microsoft":false,"Isonline":false,"sandboxDeveloper":false,
        "decimal_separator":"Period","number_separator":"Comma","zuid":"%3$d","type__s":"Regular User",
        "Note_of_our_own":"%4$s"}"""
        .formatted(id(number), address, number, "x".repeat(300));
  }
}
