package io.github.zohocrmcontract.stub.fuzzing;

import java.util.List;

/** What can be done to the headers. */
enum HeaderKind implements Kind {
  NO_TOKEN {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.removeHeader("Authorization");
    }
  },
  UNKNOWN_TOKEN {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader("Authorization", "Zoho-oauthtoken " + oneLine(text));
      draft.lastOnConnection = true;
    }
  },
  ANOTHER_TOKEN {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader(
          "Authorization",
          "Zoho-oauthtoken "
              + Mutation.chosen(
                  List.of(
                      "sandbox-access-expired",
                      "sandbox-access-documented-users-read-only",
                      "sandbox-access-documented-users-inactive",
                      "sandbox-access-documented-territories-standard-user",
                      "sandbox-access-documented-transfer-standard-user",
                      "sandbox-access-documented-records-contacts-only",
                      "sandbox-access-documented-records-standard-user"),
                  place));
    }
  },
  ANOTHER_WORD_BEFORE_THE_TOKEN {
    @Override
    public void apply(Draft draft, int place, String text) {
      String word = Mutation.chosen(List.of("Bearer ", "Basic ", "", "zoho-OAUTHTOKEN  "), place);
      draft.setHeader("Authorization", word + draft.base.accessToken());
    }
  },
  TWO_TOKENS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.headers.add(new Draft.Header("Authorization", "Zoho-oauthtoken x"));
    }
  },
  HEADER_INJECTED {
    @Override
    public void apply(Draft draft, int place, String text) {
      String end = Mutation.chosen(List.of("\r\n", "\n", "\r", "\r\n ", "\0", "\u0085"), place);
      draft.headers.add(
          new Draft.Header(
              Mutation.chosen(List.of("X-Any", "If-Modified-Since", "Cookie"), text.length()),
              "a" + end + Judge.INJECTED + ": 1"));
      draft.lastOnConnection = true;
    }
  },
  TEXT_IN_A_HEADER {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader(
          Mutation.chosen(
              List.of(
                  "If-Modified-Since",
                  "Content-Type",
                  "Accept",
                  "Accept-Language",
                  "Cookie",
                  "User-Agent",
                  "X-Any"),
              place),
          oneLine(text));
      draft.lastOnConnection = true;
    }
  },
  TEXT_AS_NAME_OF_A_HEADER {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.headers.add(new Draft.Header(oneLine(text), "1"));
      draft.lastOnConnection = true;
    }
  },
  HUGE_HEADER {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.headers.add(new Draft.Header("X-Long", "x".repeat(place % 2 == 0 ? 6_000 : 20_000)));
      draft.lastOnConnection = true;
    }
  },
  MANY_HEADERS {
    @Override
    public void apply(Draft draft, int place, String text) {
      for (int index = 0; index < 150; index++) {
        draft.headers.add(new Draft.Header("X-" + index, "1"));
      }
      draft.lastOnConnection = true;
    }
  },
  ANOTHER_TYPE_OF_THE_BODY {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader(
          "Content-Type",
          Mutation.chosen(
              List.of(
                  "application/xml",
                  "text/plain",
                  "application/x-www-form-urlencoded",
                  "multipart/form-data; boundary=x",
                  "multipart/form-data",
                  "application/json; charset=utf-16",
                  "application/json; charset=nonsense",
                  "application/json; charset=\"",
                  "application/json;;;",
                  "nonsense",
                  ""),
              place));
    }
  },
  IF_MODIFIED_SINCE {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader(
          "If-Modified-Since",
          Mutation.chosen(
              List.of(
                  "2019-07-25T15:26:49+05:30",
                  "2999-01-01T00:00:00Z",
                  "+999999999-12-31T23:59:59-18:00",
                  "-999999999-01-01T00:00:00+18:00",
                  "2019-02-30T00:00:00Z",
                  "2019-07-25T15:26:49+99:99"),
              place));
    }
  },
  PRETENDING_HEADERS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader(
          Mutation.chosen(
              List.of(
                  "X-HTTP-Method-Override",
                  "X-Forwarded-Host",
                  "X-Forwarded-Prefix",
                  "X-Original-URL",
                  "Forwarded",
                  "X-Sandbox-Console",
                  "Origin"),
              place),
          Mutation.chosen(
              List.of("DELETE", "evil.example", "/sandbox/v1", "for=x", "true"), place));
    }
  },
  UNUSUAL_HEADERS {
    @Override
    public void apply(Draft draft, int place, String text) {
      Draft.Header header =
          Mutation.chosen(
              List.of(
                  new Draft.Header("Range", "bytes=0-1"),
                  new Draft.Header("Expect", "100-continue"),
                  new Draft.Header("Expect", "miracles"),
                  new Draft.Header("Accept-Encoding", "gzip, br"),
                  new Draft.Header("Accept", "text/html"),
                  new Draft.Header("If-None-Match", "*"),
                  new Draft.Header("If-Match", "\"x\""),
                  new Draft.Header("Upgrade", "h2c"),
                  new Draft.Header("Connection", "upgrade, close"),
                  new Draft.Header("TE", "trailers"),
                  new Draft.Header("Content-Encoding", "gzip"),
                  new Draft.Header("Content-Language", "\u00e4")),
              place);
      draft.headers.add(header);
      draft.lastOnConnection = true;
    }
  },
  ANOTHER_HOST {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.removeHeader("Host");
      String host =
          Mutation.chosen(
              List.of("", "evil.example", "[::1]:99999", "a b", "\u00e4", "localhost:x"), place);
      draft.headers.add(new Draft.Header("Host", host));
      draft.lastOnConnection = true;
    }
  },
  NO_HOST {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.removeHeader("Host");
      draft.lastOnConnection = true;
    }
  },
  TWO_HOSTS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.headers.add(new Draft.Header("Host", "elsewhere"));
      draft.lastOnConnection = true;
    }
  },
  FAULT_ASKED_FOR {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader("X-Sandbox-Fault", "error; code=INTERNAL_ERROR");
      draft.failureAsked = true;
    }
  },
  FAULT_THAT_NOBODY_KNOWS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.setHeader(
          "X-Sandbox-Fault",
          Mutation.chosen(
              List.of(
                  "nonsense",
                  "error",
                  "error; code=",
                  ";",
                  "=",
                  "latency; milliseconds=-1",
                  "cut-off; bytes=x",
                  "error; code=NO_SUCH_CODE",
                  "unknown-value; key=",
                  "partial-failure; positions=99999999999",
                  "error; code=INTERNAL_ERROR; moment=never"),
              place));
    }
  };

  /** A text in a header that stays one header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\r\n]", " ");
  }
}
