package io.github.zohocrmcontract.stub.sequences;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is done to an organisation, and in whatever order, its answers agree with one another. A
 * failing sequence is made as small as possible before it is shown. Other sequences are had with
 * {@code -Dsequences.seed=}; the seed is printed. {@code -Dsequences.alone=2000} plays more.
 */
class RandomSequencesTest {

  private static StubExtension stub;
  private static Sequences sequences;

  @BeforeContainer
  static void start() {
    stub = new StubExtension(options -> options.withRecordJobDelay(Sequences.RECORD_JOB_DELAY));
    stub.open();
    sequences = new Sequences(stub);
  }

  @Property
  @AddLifecycleHook(ChosenSeed.class)
  @AddLifecycleHook(RandomSequencesTest.Number.class)
  void answersAgreeAfterAnySequenceOfCalls(@ForAll("sequences") List<Step> sequence) {
    sequences.play(sequence);
  }

  @Provide
  Arbitrary<List<Step>> sequences() {
    return Sequences.any();
  }

  @AfterContainer
  static void everyKindOfStepWasDoneAndRefused() {
    try {
      // If the start failed, that is what should be seen.
      if (sequences != null) {
        System.out.println(sequences.summary());
        sequences.requireThatEveryKindOfStepWasDoneAndRefused();
      }
    } finally {
      stub.close();
    }
  }

  static final class Number extends ChosenNumber {
    Number() {
      super("sequences.alone", 600);
    }
  }
}
