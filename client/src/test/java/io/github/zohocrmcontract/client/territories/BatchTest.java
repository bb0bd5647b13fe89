package io.github.zohocrmcontract.client.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which status an answer with several states has is not documented everywhere; the results decide.
 */
class BatchTest {
  private static final String DONE =
      "{\"code\":\"SUCCESS\",\"details\":{\"id\":\"1\"},\"message\":\"ok\",\"status\":\"success\"}";
  private static final String FAILED =
      "{\"code\":\"INVALID_DATA\",\"details\":{\"id\":\"2\"},\"message\":\"no\",\"status\":\"error\"}";

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 207, 400, 403, 500})
  void somethingDoneIsABatchWhateverTheStatus(int status) {
    BatchResult result = disassociate(status, FAILED + "," + DONE);
    assertThat(result.items())
        .hasExactlyElementsOfTypes(ItemResult.Failed.class, ItemResult.Done.class);
    assertThat(result.failed()).extracting(ItemResult::index).containsExactly(0);
    assertThat(result.done()).extracting(ItemResult::index).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 207, 400, 401, 403, 500})
  void nothingDoneIsThrownWhateverTheStatus(int status) {
    ItemsFailedException error =
        catchThrowableOfType(
            ItemsFailedException.class, () -> disassociate(status, FAILED + "," + FAILED));
    assertThat(error.status()).isEqualTo(status);
    assertThat(error.items()).hasSize(2);
    assertThat(error.code()).hasValue("INVALID_DATA");
    assertThat(error.serverMessage()).isEqualTo("no");
    assertThat(error.details().id()).hasValue("2");
    assertThat(error).hasMessageContaining("the first of 2 failed items");
  }

  @Test
  void noResultAtAllCannotBeRead() {
    DecodingException error =
        catchThrowableOfType(DecodingException.class, () -> disassociate(200, ""));
    assertThat(error.path()).isEqualTo("$.users");
  }

  @Test
  void aResultWithStrangeContentIsReadNevertheless() {
    ItemsFailedException error =
        catchThrowableOfType(
            ItemsFailedException.class,
            () -> disassociate(400, "{\"code\":7,\"details\":[1],\"status\":null},\"x\",null"));
    assertThat(error.code()).hasValue("7");
    assertThat(error.items()).hasSize(3);
    assertThat(error.details().values()).isEmpty();
  }

  private static BatchResult disassociate(int status, String results) {
    try (LocalServer server =
        LocalServer.answering(request -> Canned.json(status, "{\"users\":[" + results + "]}"))) {
      ZohoCrm crm = ZohoCrm.builder().server(server.url()).accessToken("t").build();
      return crm.territoryUsers().disassociate("9", List.of("1", "2"));
    }
  }
}
