package io.github.zohocrmcontract.stub.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What can be done to the way in which a request is sent. */
enum WireKind implements Kind {
  IN_CHUNKS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.framing = Draft.Framing.CHUNKS;
    }
  },
  BROKEN_CHUNKS {
    @Override
    public void apply(Draft draft, int place, String text) {
      framed(draft, "Transfer-Encoding", "chunked");
      String broken =
          Mutation.chosen(
              List.of(
                  "zz\r\n{}\r\n0\r\n\r\n",
                  "-1\r\n{}\r\n0\r\n\r\n",
                  "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                  "2\r\n{}x\r\n0\r\n\r\n",
                  "2;" + "x".repeat(9_000) + "\r\n{}\r\n0\r\n\r\n",
                  "\r\n\r\n"),
              place);
      draft.bodyChanges.add(bytes -> broken.getBytes(StandardCharsets.US_ASCII));
    }
  },
  LENGTH_OF_NO_NUMBER {
    @Override
    public void apply(Draft draft, int place, String text) {
      framed(
          draft,
          "Content-Length",
          Mutation.chosen(
              List.of("x", "-1", "", "99999999999999999999", "1, 2", "0x2", "+2"), place));
    }
  },
  LENGTH_TOO_SMALL {
    @Override
    public void apply(Draft draft, int place, String text) {
      framed(draft, "Content-Length", Integer.toString(draft.bodyBytes().length / 2));
    }
  },
  LENGTH_TOO_LARGE {
    @Override
    public void apply(Draft draft, int place, String text) {
      int more = Mutation.chosen(List.of(1, 1_000, 1_000_000, 20_000_000), place);
      framed(draft, "Content-Length", Integer.toString(draft.bodyBytes().length + more));
      draft.missing = Math.max(draft.missing, 1);
    }
  },
  TWO_LENGTHS {
    @Override
    public void apply(Draft draft, int place, String text) {
      framed(draft, "Content-Length", Integer.toString(draft.bodyBytes().length));
      draft.headers.add(new Draft.Header("Content-Length", "1"));
    }
  },
  LENGTH_AND_CHUNKS {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.headers.add(new Draft.Header("Content-Length", "3"));
      draft.framing = Draft.Framing.CHUNKS;
      draft.lastOnConnection = true;
    }
  },
  UNKNOWN_CODING {
    @Override
    public void apply(Draft draft, int place, String text) {
      framed(
          draft,
          "Transfer-Encoding",
          Mutation.chosen(
              List.of("nonsense", "gzip, chunked", "chunked, chunked", "identity"), place));
    }
  },
  SLOWLY {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.piece = 1 + draft.bytes().length / Mutation.chosen(List.of(2, 5, 10), place);
    }
  },
  ENDING_IN_THE_MIDDLE {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.missing = 1 + Math.floorMod(place * 37, draft.bytes().length - 1);
      draft.lastOnConnection = true;
    }
  },
  ANOTHER_PROTOCOL {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.protocol =
          Mutation.chosen(
              List.of("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "http/1.1", "FTP/1.1", ""), place);
      draft.lastOnConnection = true;
    }
  },
  TEXT_AS_METHOD {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.method = text;
      draft.lastOnConnection = true;
    }
  };

  private static void framed(Draft draft, String header, String value) {
    draft.setHeader(header, value);
    draft.framing = Draft.Framing.AS_IN_HEADERS;
    draft.lastOnConnection = true;
  }
}
