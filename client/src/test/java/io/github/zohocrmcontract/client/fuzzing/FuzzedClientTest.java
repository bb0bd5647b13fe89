package io.github.zohocrmcontract.client.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.Bundle.Example;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever becomes of an answer on its way, a program gets a value or an exception that is
 * documented. A failing answer is made as small as possible before it is shown.
 */
class FuzzedClientTest {

  private static final int MOST_CHANGES = 3;
  private static final int LARGEST_PLACE = 400;

  private static final List<Example> EXAMPLES = new Bundle().examples();
  private static final Map<String, List<Function<ZohoCrm, Object>>> CALLS = PublicCalls.all();

  private static LocalServer server;
  private static ZohoCrm crm;
  private static volatile Canned answer;

  @BeforeContainer
  static void start() {
    server = LocalServer.answering(request -> answer);
    crm =
        ZohoCrm.builder()
            .server(server.url())
            .accessToken(Verdict.TOKEN)
            .retries(RetryPolicy.never())
            .build();
  }

  @AfterContainer
  static void stop() {
    // Its start may have failed, which would be hidden otherwise.
    if (server != null) {
      server.close();
    }
  }

  @Provide
  Arbitrary<Example> examples() {
    return Arbitraries.of(EXAMPLES);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(8),
            Arbitraries.strings().numeric().ofMaxLength(20),
            Arbitraries.of(
                "id",
                "status",
                "code",
                "details",
                "success",
                "error",
                "null",
                "2023-02-30",
                "\0",
                // Servers may repeat what they were sent.
                Verdict.TOKEN,
                "no such token as '" + Verdict.TOKEN + "'"));
    return Combinators.combine(
            Arbitraries.of(ChangeKind.class),
            Arbitraries.integers().between(0, LARGEST_PLACE),
            texts)
        .as(Change::new)
        .list()
        .ofMaxSize(MOST_CHANGES);
  }

  @Property
  @AddLifecycleHook(ChosenRun.class)
  void everyAnswerBecomesAValueOrADocumentedException(
      @ForAll("examples") Example example, @ForAll("changes") List<Change> changes) {
    answer = MutatedAnswer.of(example, changes);
    for (Function<ZohoCrm, Object> call : CALLS.get(example.operationId())) {
      assertThat(Verdict.of(() -> call.apply(crm)))
          .as("%s with %s: %s", example, changes, new String(answer.body()))
          .isEmpty();
    }
  }
}
