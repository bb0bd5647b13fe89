package io.github.zohocrmcontract.client.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of the fuzzing finds what no program should get. */
class VerdictTest {

  @Test
  void everyOperationWithAnExampleIsCalled() {
    assertThat(PublicCalls.all().keySet())
        .containsAll(new Bundle().examples().stream().map(Bundle.Example::operationId).toList());
  }

  @Test
  void aValueAndADocumentedExceptionAreNotFoundFaultWith() {
    assertThat(Verdict.of(() -> "value")).isEmpty();
    assertThat(verdict(Canned.json(400, "{\"code\":\"INVALID_DATA\",\"status\":\"error\"}")))
        .isEmpty();
    assertThat(verdict(Canned.json(200, "nonsense"))).isEmpty();
  }

  @Test
  void otherExceptionsAreFound() {
    for (Throwable other :
        List.of(
            new NullPointerException(),
            new ClassCastException(),
            new IllegalStateException(),
            new StackOverflowError())) {
      assertThat(
              Verdict.of(
                  () -> {
                    if (other instanceof Error error) {
                      throw error;
                    }
                    throw (RuntimeException) other;
                  }))
          .get()
          .asString()
          .contains(other.getClass().getSimpleName());
    }
  }

  @Test
  void aValueThatCannotBeLookedAtIsFound() {
    assertThat(
            Verdict.of(
                () ->
                    new Object() {
                      @Override
                      public String toString() {
                        throw new IllegalStateException("no");
                      }
                    }))
        .isPresent();
  }

  @Test
  void aTokenInAMessageIsFound() {
    Throwable told = new IllegalStateException("sent " + Verdict.TOKEN);
    assertThat(
            Verdict.of(
                () -> {
                  throw new DecodingException(
                      new RequestLine("GET", "/crm/v7/users"), 200, "$", "no JSON", told);
                }))
        .get()
        .asString()
        .contains("a message tells the access token");
  }

  @Test
  void aTokenThatTheServerRepeatsIsInNoMessage() {
    assertThat(verdict(Canned.json(400, "{\"code\":\"X\",\"message\":\"" + Verdict.TOKEN + "\"}")))
        .isEmpty();
  }

  private static java.util.Optional<String> verdict(Canned answer) {
    try (LocalServer server = LocalServer.answering(request -> answer)) {
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .accessToken(Verdict.TOKEN)
              .retries(RetryPolicy.never())
              .build();
      return Verdict.of(() -> crm.users().count());
    }
  }
}
