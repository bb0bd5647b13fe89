package io.github.zohocrmcontract.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers in which something is null that cannot be. */
class ResultsTest {

  static Stream<Consumer<ZohoCrm>> calls() {
    return Stream.of(
        crm -> crm.users().list(),
        crm -> crm.users().all().forEach(user -> {}),
        crm -> crm.users().get("1"),
        crm -> crm.territoryUsers().disassociate("1", List.of("1", "2")));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void nullInPlaceOfAnObjectCannotBeReadAndItsPlaceIsTold(Consumer<ZohoCrm> call) {
    try (LocalServer server =
        LocalServer.answering(request -> Canned.json(200, "{\"users\":[{\"id\":\"1\"},null]}"))) {
      ZohoCrm crm = ZohoCrm.builder().server(server.url()).accessToken("any").build();
      DecodingException error =
          catchThrowableOfType(DecodingException.class, () -> call.accept(crm));
      assertThat(error.path()).isEqualTo("$.users[1]");
    }
  }
}
