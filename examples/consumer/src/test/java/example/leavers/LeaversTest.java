package example.leavers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.stub.journal.JournalEntry;
import io.github.zohocrmcontract.stub.junit.ZohoSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With the published client against the published stub. */
class LeaversTest {
  private static final String CHENNAI = "431581000000744113";
  private static final String LEAVER = "431581000000278001";

  @RegisterExtension final ZohoSandbox zoho = ZohoSandbox.like("documented-territories");

  @Test
  void leaversLeaveTheirTerritories() {
    ZohoCrm crm = ZohoCrm.builder().server(zoho.url()).accessToken(zoho.accessToken()).build();
    assertThat(crm.territoryUsers().all(CHENNAI)).extracting(User::getId).contains(LEAVER);

    assertThat(new Leavers(crm).leave(LEAVER)).contains("Chennai");

    assertThat(crm.userTerritories().all(LEAVER)).isEmpty();
    assertThat(crm.territoryUsers().all(CHENNAI)).extracting(User::getId).doesNotContain(LEAVER);
    assertThat(zoho.journal()).isNotEmpty().noneMatch(JournalEntry::brokeTheContract);
  }

  @Test
  void theDescriptionIsInTheJarAndAFileOfItsOwn() throws IOException {
    try (InputStream bundle = getClass().getResourceAsStream("/zoho-crm-contract/openapi.yaml")) {
      byte[] inTheJar = bundle.readAllBytes();
      assertThat(new String(inTheJar, StandardCharsets.UTF_8).lines())
          .contains("openapi: \"3.0.3\"", "      operationId: \"getTerritoryUsers\"");
      assertThat(Files.readAllBytes(Path.of(System.getProperty("description"))))
          .isEqualTo(inTheJar);
    }
  }
}
