package io.github.zohocrmcontract.stub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.zohocrmcontract.stub.contract.Contract;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fault strikes which call, how often and how likely. */
class FaultsTest {

  private static final Contract CONTRACT = Contract.load();
  private static final FaultableCall CALL =
      new FaultableCall("getUser", "acme", "GET", "/users/123");

  private final Faults faults = new Faults(CONTRACT, SplittableRandom::new);

  @Test
  void nothingStrikesUnlessItWasAskedFor() {
    assertThat(faults.next(CALL)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aFaultStrikesWhatItIsMeantFor(Fault fault, boolean strikes) {
    faults.add(fault);
    assertThat(faults.next(CALL).isPresent()).isEqualTo(strikes);
  }

  static Stream<Arguments> targets() {
    Fault fault = Fault.badGateway();
    return Stream.of(
        Arguments.of(fault, true),
        Arguments.of(fault.onOperation("getUser"), true),
        Arguments.of(fault.onOperation("getUsers"), false),
        Arguments.of(fault.inOrganisation("acme"), true),
        Arguments.of(fault.inOrganisation("other"), false),
        Arguments.of(fault.onMethod("get"), true),
        Arguments.of(fault.onMethod("PUT"), false),
        Arguments.of(fault.onPath("/users/*"), true),
        Arguments.of(fault.onPath("/users/123"), true),
        Arguments.of(fault.onPath("/users"), false),
        Arguments.of(fault.onPath("/*/*/territories"), false),
        Arguments.of(fault.onOperation("getUser").onMethod("PUT"), false),
        Arguments.of(Fault.answering("DUPLICATE_DATA"), false),
        Arguments.of(Fault.partialFailure(), false));
  }

  @Test
  void aFaultIsPlayedAsOftenAsSaidAndThenForgotten() {
    faults.add(Fault.reset().times(2));
    assertThat(strikes(5)).containsExactly(true, true, false, false, false);
    assertThat(faults.rules()).isEmpty();
  }

  @Test
  void aFaultCanWaitForALaterCall() {
    faults.add(Fault.expiredToken().skipping(2));
    assertThat(strikes(5)).containsExactly(false, false, true, false, false);
  }

  @Test
  void chanceIsTheSameForTheSameSeed() {
    faults.add(Fault.reset().withProbability(0.3));
    faults.seed(42);
    List<Boolean> first = strikes(200);
    faults.seed(42);
    assertThat(strikes(200)).isEqualTo(first);
    assertThat(first.stream().filter(struck -> struck).count()).isBetween(30L, 90L);
    faults.seed(43);
    assertThat(strikes(200)).isNotEqualTo(first);
  }

  @Test
  void theFirstFaultThatStrikesCounts() {
    faults.add(Fault.reset().withProbability(0));
    FaultRule second = faults.add(Fault.badGateway());
    faults.add(Fault.unknownKey());
    assertThat(faults.next(CALL)).contains(second.fault());
    faults.remove(second.id());
    assertThat(faults.next(CALL)).contains(Fault.unknownKey());
    faults.clear();
    assertThat(faults.next(CALL)).isEmpty();
  }

  @Test
  void anErrorThatIsNotDocumentedIsRefusedWithThoseThatAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.add(Fault.answering("NO_SUCH").onOperation("getUsers")))
        .withMessageContaining("INVALID_TOKEN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.add(Fault.partialFailure().onOperation("getUsers")))
        .withMessageContaining("one object at a time");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.add(Fault.reset().onOperation("noSuchOperation")))
        .withMessageContaining("noSuchOperation");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.reset().withProbability(1.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.reset().withProbability(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.reset().times(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.reset().skipping(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.unknownKey().beforeTheWork());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.latency(Fault.LONGEST_DELAY.plusMillis(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error; code=NO_PERMISSION; moment=before",
        "error; code=NO_PERMISSION; example=NoPermission; moment=after",
        "latency; milliseconds=1500; moment=after",
        "reset; moment=before",
        "cut-off; bytes=20; moment=after",
        "cut-off; moment=before",
        "bad-gateway; moment=after",
        "unknown-key",
        "unknown-value; key=status",
        "partial-failure; code=INVALID_DATA; positions=1,3"
      })
  void aFaultInWordsIsReadAndWrittenAlike(String text) {
    assertThat(FaultText.parse(text).text()).isEqualTo(text);
  }

  @Test
  void blanksAndCapitalsOfANameMakeNoDifference() {
    assertThat(FaultText.parse(" Latency ;milliseconds = 5 ").effect())
        .isEqualTo(new Effect.Latency(Duration.ofMillis(5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "explosion",
        "error",
        "latency",
        "latency;milliseconds=soon",
        "latency;milliseconds=-1",
        "reset;moment=during",
        "reset;code=X",
        "reset;moment=before;moment=after",
        "reset;now",
        "unknown-key;moment=before",
        "partial-failure;positions=first",
        "partial-failure;positions=-1"
      })
  void whatSaysNothingKnownIsRefusedWithASentence(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultText.parse(text))
        .withMessageMatching(".*\\.");
  }

  private List<Boolean> strikes(int calls) {
    return IntStream.range(0, calls).mapToObj(each -> faults.next(CALL).isPresent()).toList();
  }
}
