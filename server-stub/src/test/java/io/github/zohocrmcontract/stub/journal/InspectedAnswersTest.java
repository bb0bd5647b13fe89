package io.github.zohocrmcontract.stub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InspectedAnswersTest {

  private final InspectedAnswers inspected = new InspectedAnswers();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void theSameAnswerIsLookedAtOnceAndGivesTheSameFindings() {
    List<Finding> fault = List.of(Finding.error("$", "wrong", "report it", "/paths"));
    assertThat(look("getUsers", 200, "{}", fault)).isEqualTo(fault);
    assertThat(look("getUsers", 200, "{}", List.of())).isEqualTo(fault);
    assertThat(looks).hasValue(1);
  }

  @Test
  void anotherBodyStatusOrOperationIsAnotherAnswer() {
    look("getUsers", 200, "{}", List.of());
    look("getUsers", 200, "{ }", List.of());
    look("getUsers", 400, "{}", List.of());
    look("getUser", 200, "{}", List.of());
    assertThat(looks).hasValue(4);
  }

  @Test
  void onlyTheLastOnesAreKept() {
    for (int number = 0; number < 600; number++) {
      look("getUsers", 200, "{\"number\":" + number + "}", List.of());
    }
    look("getUsers", 200, "{\"number\":599}", List.of());
    assertThat(looks).hasValue(600);
    look("getUsers", 200, "{\"number\":0}", List.of());
    assertThat(looks).hasValue(601);
  }

  private List<Finding> look(String operation, int status, String body, List<Finding> found) {
    return inspected.findings(
        operation,
        status,
        body.getBytes(StandardCharsets.UTF_8),
        () -> {
          looks.incrementAndGet();
          return found;
        });
  }
}
