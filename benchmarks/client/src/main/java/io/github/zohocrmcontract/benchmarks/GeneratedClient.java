package io.github.zohocrmcontract.benchmarks;

import io.github.zohocrmcontract.benchmarks.generated.ApiClient;
import io.github.zohocrmcontract.benchmarks.generated.api.UsersApi;
import java.net.URI;

/** The client that the generator makes when left alone, told where the server is and who calls. */
final class GeneratedClient {

  private GeneratedClient() {}

  static UsersApi users(URI server) {
    ApiClient client = new ApiClient().setBasePath(server.resolve("/crm/v7").toString());
    client
        .getFeignBuilder()
        .requestInterceptor(call -> call.header("Authorization", "Zoho-oauthtoken 1000.any"));
    return client.buildClient(UsersApi.class);
  }
}
