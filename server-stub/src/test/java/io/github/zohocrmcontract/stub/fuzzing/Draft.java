package io.github.zohocrmcontract.stub.fuzzing;

import io.github.zohocrmcontract.stub.contract.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request that is being spoilt. Nothing in it is checked: what stands here is what is sent. */
final class Draft {

  /** How the body is announced. */
  enum Framing {
    /** By its length. */
    LENGTH,
    /** In chunks. */
    CHUNKS,
    /** By headers that are in the draft already. */
    AS_IN_HEADERS
  }

  /** A header as it is sent. */
  record Header(String name, String value) {}

  private static final JsonMapper ESCAPING =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  final Base base;
  String method;
  List<String> segments;
  List<String> query = new ArrayList<>();
  String beforeTheTarget = "";
  String afterTheTarget = "";
  String protocol = "HTTP/1.1";
  final List<Header> headers = new ArrayList<>();
  Optional<JsonNode> body;
  boolean escaped = true;
  final List<UnaryOperator<byte[]>> bodyChanges = new ArrayList<>();
  Framing framing = Framing.LENGTH;

  /** How many bytes are sent at a time, with a pause after each; 0 for all at once. */
  int piece;

  /** How many bytes of the whole are left out at the end; the sender then says no more. */
  int missing;

  /** Whether a failure of the server was asked for. */
  boolean failureAsked;

  /** Whether what follows on the connection would not be understood. */
  boolean lastOnConnection;

  Draft(Base base) {
    this.base = base;
    method = base.method();
    String[] halves = base.target().split("\\?", 2);
    segments = new ArrayList<>(Arrays.asList(halves[0].substring(1).split("/")));
    if (halves.length == 2) {
      query.addAll(Arrays.asList(halves[1].split("&")));
    }
    headers.add(new Header("Host", "localhost"));
    headers.add(new Header("Authorization", "Zoho-oauthtoken " + base.accessToken()));
    if (base.body().isPresent()) {
      headers.add(new Header("Content-Type", "application/json"));
    }
    body = base.json();
  }

  Operation operation() {
    return base.operation();
  }

  /** Positions of the segments that stand for parameters, after {@code crm} and the version. */
  List<Integer> parameterSegments() {
    String[] template = operation().path().substring(1).split("/");
    List<Integer> positions = new ArrayList<>();
    for (int index = 0; index < template.length; index++) {
      if (template[index].startsWith("{") && index + 2 < segments.size()) {
        positions.add(index + 2);
      }
    }
    return positions;
  }

  /** Names of the parameters of the query that the contract has. */
  List<String> queryParameters() {
    return operation().parameters().stream()
        .filter(parameter -> parameter.place().equals("query"))
        .map(parameter -> parameter.name())
        .toList();
  }

  void setHeader(String name, String value) {
    removeHeader(name);
    headers.add(new Header(name, value));
  }

  void removeHeader(String name) {
    headers.removeIf(header -> header.name().equalsIgnoreCase(name));
  }

  /** With a value as it is to stand in the query. */
  void setQuery(String name, String raw) {
    removeQuery(name);
    query.add(name + "=" + raw);
  }

  void removeQuery(String name) {
    query.removeIf(pair -> pair.equals(name) || pair.startsWith(name + "="));
  }

  /** The body to change; where the operation takes none, one that does not belong there. */
  JsonNode bodyToChange() {
    if (body.isEmpty()) {
      body = Optional.of(JsonMapper.shared().readTree("{\"users\":[{\"id\":\"1\"}]}"));
    }
    return body.get();
  }

  String path() {
    return "/" + String.join("/", segments);
  }

  /** Path and query, as they are sent. */
  String target() {
    return path() + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  byte[] bodyBytes() {
    byte[] bytes = new byte[0];
    if (body.isPresent()) {
      String text = (escaped ? ESCAPING : JsonMapper.shared()).writeValueAsString(body.get());
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }
    for (UnaryOperator<byte[]> change : bodyChanges) {
      bytes = change.apply(bytes);
    }
    return bytes;
  }

  /** All that is sent. */
  byte[] bytes() {
    byte[] content = bodyBytes();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    write(all, method + " " + beforeTheTarget + target() + afterTheTarget + " " + protocol);
    for (Header header : headers) {
      write(all, "\r\n" + header.name() + ": " + header.value());
    }
    if (framing == Framing.CHUNKS) {
      write(all, "\r\nTransfer-Encoding: chunked");
    } else if (framing == Framing.LENGTH && (content.length > 0 || body.isPresent())) {
      write(all, "\r\nContent-Length: " + content.length);
    }
    write(all, "\r\n\r\n");
    if (framing == Framing.CHUNKS) {
      writeChunks(all, content);
    } else {
      all.writeBytes(content);
    }
    return Arrays.copyOf(all.toByteArray(), Math.max(1, all.size() - missing));
  }

  private static void writeChunks(ByteArrayOutputStream all, byte[] content) {
    int half = content.length / 2;
    for (byte[] chunk :
        List.of(Arrays.copyOf(content, half), Arrays.copyOfRange(content, half, content.length))) {
      if (chunk.length > 0) {
        write(all, Integer.toHexString(chunk.length) + "\r\n");
        all.writeBytes(chunk);
        write(all, "\r\n");
      }
    }
    write(all, "0\r\n\r\n");
  }

  private static void write(ByteArrayOutputStream all, String text) {
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
