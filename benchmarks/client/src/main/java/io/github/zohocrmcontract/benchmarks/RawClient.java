package io.github.zohocrmcontract.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** What a program without the client would write to call for pages of users, and no more. */
final class RawClient {
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  RawClient(URI server) {
    this.server = server;
  }

  RawUsers page(int number) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/crm/v7/users?page=" + number + "&per_page=200"))
            .header("Authorization", "Zoho-oauthtoken 1000.any")
            .header("Accept", "application/json")
            .build();
    return mapper.readValue(
        http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), RawUsers.class);
  }
}
