package io.github.zohocrmcontract.stub.fuzzing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What can be done to method, path and query. */
enum TargetKind implements Kind {
  CONSTRAINT_BROKEN {
    @Override
    public void apply(Draft draft, int place, String text) {
      List<Breach> breaches = ParameterConstraints.of(draft);
      if (!breaches.isEmpty()) {
        Mutation.chosen(breaches, place).deed().run();
      }
    }
  },
  TEXT_FOR_A_PARAMETER {
    @Override
    public void apply(Draft draft, int place, String text) {
      parameter(draft, place, encoded(text));
    }
  },
  EMPTY_PARAMETER {
    @Override
    public void apply(Draft draft, int place, String text) {
      parameter(draft, place, "");
    }
  },
  HUGE_NUMBER_FOR_A_PARAMETER {
    @Override
    public void apply(Draft draft, int place, String text) {
      parameter(
          draft,
          place,
          Mutation.chosen(
              List.of(
                  "9223372036854775807",
                  "-9223372036854775808",
                  "2147483647",
                  "+1",
                  "9".repeat(4000)),
              text.length()));
    }
  },
  IDENTIFIERS_OF_ANOTHER_ORGANISATION {
    @Override
    public void apply(Draft draft, int place, String text) {
      parameter(draft, place, String.join(",", OtherOrganisation.identifiers().subList(0, 8)));
    }
  },
  A_FILTER {
    @Override
    public void apply(Draft draft, int place, String text) {
      String value = place % 3 == 0 ? "431581000000278001" : text;
      String key = place % 2 == 0 ? "manager.id" : "name";
      String filter =
          "{\"field\":{\"api_name\":\"%s\"},\"value\":\"%s\",\"comparator\":\"%s\"}"
              .formatted(key, value, place % 5 == 0 ? text : "equal");
      draft.setQuery("filters", encoded(place % 7 == 0 ? text : filter));
    }
  },
  RAW_TEXT_FOR_A_PARAMETER {
    @Override
    public void apply(Draft draft, int place, String text) {
      parameter(draft, place, text);
      draft.lastOnConnection = true;
    }
  },
  BROKEN_ENCODING_OF_A_PARAMETER {
    @Override
    public void apply(Draft draft, int place, String text) {
      parameter(draft, place, Mutation.chosen(BROKEN, text.length()));
    }
  },
  UNKNOWN_PARAMETER {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.query.add(encoded(text) + "=" + encoded(text));
    }
  },
  PARAMETER_REPEATED {
    @Override
    public void apply(Draft draft, int place, String text) {
      if (draft.query.isEmpty()) {
        parameter(draft, place, "1");
      }
      draft.query.add(Mutation.chosen(draft.query, place));
    }
  },
  PARAMETER_DROPPED {
    @Override
    public void apply(Draft draft, int place, String text) {
      if (!draft.query.isEmpty()) {
        draft.query.remove(Math.floorMod(place, draft.query.size()));
      }
    }
  },
  ODD_SEPARATORS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.query.add(
          Mutation.chosen(List.of("", "&", "=", "=&=", "a", "?", ";", "a;b=c", "%26"), place));
    }
  },
  MANY_PARAMETERS {
    @Override
    public void apply(Draft draft, int place, String text) {
      for (int index = 0; index < 1_200; index++) {
        draft.query.add("x" + index + "=");
      }
      draft.lastOnConnection = true;
    }
  },
  LONG_QUERY {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.query.add("x=" + "y".repeat(place % 2 == 0 ? 6_000 : 9_000));
      draft.lastOnConnection = true;
    }
  },
  TEXT_IN_THE_PATH {
    @Override
    public void apply(Draft draft, int place, String text) {
      segment(draft, place, encoded(text).replace("+", "%20"));
    }
  },
  BROKEN_ENCODING_IN_THE_PATH {
    @Override
    public void apply(Draft draft, int place, String text) {
      segment(draft, place, Mutation.chosen(BROKEN, text.length()));
      draft.lastOnConnection = true;
    }
  },
  RAW_TEXT_IN_THE_PATH {
    @Override
    public void apply(Draft draft, int place, String text) {
      segment(draft, place, text);
      draft.lastOnConnection = true;
    }
  },
  IDENTIFIER_OF_ANOTHER_ORGANISATION_IN_THE_PATH {
    @Override
    public void apply(Draft draft, int place, String text) {
      segment(
          draft, place, Mutation.chosen(OtherOrganisation.identifiers(), place + text.length()));
    }
  },
  IDENTIFIER_OF_NOBODY_IN_THE_PATH {
    @Override
    public void apply(Draft draft, int place, String text) {
      segment(draft, place, "999999999999999999");
    }
  },
  ANOTHER_MODULE {
    @Override
    public void apply(Draft draft, int place, String text) {
      List<Integer> parameters = draft.parameterSegments();
      if (!parameters.isEmpty()) {
        draft.segments.set(
            parameters.get(0),
            Mutation.chosen(
                List.of(
                    "Leads",
                    "Deals",
                    "Contacts",
                    "accounts",
                    "Tasks",
                    "settings",
                    "users",
                    "Users"),
                place));
      }
    }
  },
  LETTERS_ENCODED {
    @Override
    public void apply(Draft draft, int place, String text) {
      int index = Math.floorMod(place, draft.segments.size());
      String segment = draft.segments.get(index);
      if (!segment.isEmpty()) {
        draft.segments.set(
            index, "%" + Integer.toHexString(segment.charAt(0)) + segment.substring(1));
      }
    }
  },
  OTHER_CASE {
    @Override
    public void apply(Draft draft, int place, String text) {
      int index = Math.floorMod(place, draft.segments.size());
      draft.segments.set(index, draft.segments.get(index).toUpperCase(Locale.ROOT));
    }
  },
  SEGMENT_ADDED {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.segments.add(
          Math.floorMod(place, draft.segments.size() + 1),
          Mutation.chosen(List.of("", ".", "..", ";a=b", "users", "1", "actions"), text.length()));
      draft.lastOnConnection = true;
    }
  },
  SEGMENT_DROPPED {
    @Override
    public void apply(Draft draft, int place, String text) {
      if (draft.segments.size() > 1) {
        draft.segments.remove(Math.floorMod(place, draft.segments.size()));
      }
    }
  },
  OTHER_VERSION {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.segments.set(
          Math.min(1, draft.segments.size() - 1),
          Mutation.chosen(
              List.of(
                  "v2", "v5", "v6", "v8", "v7.0", "V7", "7", "v99999999999999999999", "v-1", "v"),
              place));
    }
  },
  OTHER_METHOD {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.method =
          Mutation.chosen(
              List.of(
                  "GET",
                  "POST",
                  "PUT",
                  "DELETE",
                  "PATCH",
                  "OPTIONS",
                  "HEAD",
                  "TRACE",
                  "BREW",
                  "get",
                  "PROPFIND"),
              place);
    }
  },
  OTHER_DATA_CENTRE {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.segments.addAll(
          0, List.of("dc", Mutation.chosen(List.of("eu", "us", "cn", "xx", "EU"), place)));
    }
  },
  WHOLE_ADDRESS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.beforeTheTarget =
          Mutation.chosen(
              List.of("http://localhost", "http://elsewhere.example", "https://a:b@c"), place);
    }
  },
  SOMETHING_AFTER_THE_ADDRESS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.afterTheTarget = Mutation.chosen(List.of("#x", " x", "\t", "%", "\\"), place);
      draft.lastOnConnection = true;
    }
  };

  private static final List<String> BROKEN =
      List.of(
          "%",
          "%2",
          "%zz",
          "%00",
          "%2F",
          "%2f..%2f",
          "%5C",
          "%2e%2e",
          "%252e%252e",
          "%c0%af",
          "%ff",
          "%ed%a0%80",
          "%0d%0aX-Fuzzed:%201",
          "%E2%82",
          "%u0041",
          "..%00",
          "%3B",
          "%25",
          "%0a");

  private static void parameter(Draft draft, int place, String raw) {
    List<String> names = draft.queryParameters();
    if (names.isEmpty()) {
      draft.query.add("x=" + raw);
    } else {
      draft.setQuery(Mutation.chosen(names, place), raw);
    }
  }

  private static void segment(Draft draft, int place, String raw) {
    List<Integer> parameters = draft.parameterSegments();
    if (parameters.isEmpty()) {
      draft.segments.add(raw);
    } else {
      draft.segments.set(Mutation.chosen(parameters, place), raw);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
