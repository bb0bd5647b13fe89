package io.github.zohocrmcontract.stub.packaging;

import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Starts a stub and sends it what people send first, so that Java has loaded what that takes. */
final class TrainingRun {

  /** The second time some things go another way. */
  private static final int ROUNDS = 2;

  private static final int LIMIT_IN_MILLISECONDS = 60_000;
  private static final String CHENNAI = "/crm/v7/settings/territories/431581000000744113/users";

  private final URI stub;

  private TrainingRun(URI stub) {
    this.stub = stub;
  }

  /** Runs, and ends with status 0 if the stub answered as it should. */
  public static void main(String... arguments) throws IOException {
    try (ZohoCrmStub stub = ZohoCrmStub.start(StubOptions.forTests())) {
      TrainingRun run = new TrainingRun(stub.url());
      for (int round = 0; round < ROUNDS; round++) {
        run.read();
      }
      run.change();
    }
  }

  private void read() throws IOException {
    send("GET", "/crm/v7/users?type=AllUsers&per_page=5", "documented-users", 200);
    send("GET", "/crm/v7/users?page=none", "documented-users", 400);
    send("GET", "/crm/v7/settings/territories", "documented-territories", 200);
    send(
        "GET",
        "/crm/v7/settings/territories/actions/associated_users_count",
        "documented-territories",
        200);
    send("GET", CHENNAI, "documented-territories", 200);
    send("GET", "/sandbox/v1/organisations", "none", 200);
  }

  private void change() throws IOException {
    send("DELETE", CHENNAI + "?ids=431581000000258001", "documented-territories", 200);
    String token =
        "/oauth/v2/token?grant_type=refresh_token&client_id=sandbox-client"
            + "&client_secret=sandbox-secret&refresh_token=sandbox-refresh-documented-users";
    send("POST", token, "none", 200);
  }

  private void send(String method, String target, String organisation, int expected)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(stub + target).toURL().openConnection();
    connection.setConnectTimeout(LIMIT_IN_MILLISECONDS);
    connection.setReadTimeout(LIMIT_IN_MILLISECONDS);
    connection.setRequestMethod(method);
    connection.setRequestProperty(
        "Authorization", "Zoho-oauthtoken sandbox-access-" + organisation);
    if (method.equals("POST")) {
      connection.setDoOutput(true);
      try (OutputStream body = connection.getOutputStream()) {
        body.write("".getBytes(StandardCharsets.UTF_8));
      }
    }
    int status = connection.getResponseCode();
    if (status != expected) {
      throw new IllegalStateException(method + " " + target + " was answered with " + status);
    }
    try (InputStream answer =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      answer.readAllBytes();
    }
  }
}
