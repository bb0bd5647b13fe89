package io.github.zohocrmcontract.stub.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** With which status several results are answered. */
class BatchAnswerTest {

  private final BatchAnswer batch = new BatchAnswer(JsonMapper.shared());

  @ParameterizedTest
  @CsvSource({
    "done, 200",
    "done 400, 200",
    "made, 201",
    "made made, 201",
    "made 400, 201",
    "403 made, 201",
    "scheduled, 202",
    "scheduled scheduled, 202",
    "scheduled 400, 207",
    "403 scheduled, 207",
    "400, 400",
    "403 403, 403",
    "401 403, 400"
  })
  void theStatusFollowsFromTheResults(String results, int status) {
    assertThat(status(Stream.of(results.split(" ")).map(BatchAnswerTest::result).toList()))
        .isEqualTo(status);
  }

  private int status(List<ItemResult> results) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> batch.of("territories", results));
    return refusal == null ? batch.status(results) : refusal.status();
  }

  private static ItemResult result(String word) {
    return switch (word) {
      case "done" -> ItemResult.success(Map.of(), "Done");
      case "made" -> ItemResult.made(Map.of(), "Made");
      case "scheduled" -> ItemResult.scheduled(Map.of(), "Scheduled");
      default ->
          ItemResult.failure(
              new ZohoError(Integer.parseInt(word), "INVALID_DATA", Map.of(), "invalid data"));
    };
  }
}
