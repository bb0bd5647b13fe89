package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.client.ZohoCrm;
import java.net.URI;

/** What comes before the calls of the reference, once. */
final class SetUpSnippets {

  private SetUpSnippets() {}

  static ZohoCrm setUp(URI stub, String accessToken) {
    ZohoCrm crm =
        ZohoCrm.builder()
            .server(stub) // URI.create("http://127.0.0.1:8080"), if you started it by hand
            .accessToken(accessToken)
            .build();
    return crm;
  }
}
