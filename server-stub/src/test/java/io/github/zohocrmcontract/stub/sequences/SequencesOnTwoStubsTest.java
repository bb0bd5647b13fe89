package io.github.zohocrmcontract.stub.sequences;

import static org.assertj.core.api.Assertions.assertThat;

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
 * The same sequences, with every second call to another stub, in another process, on the same
 * PostgreSQL database: nobody can tell from the answers that they are two. {@code
 * -Dsequences.shared=2000} plays more of them.
 */
class SequencesOnTwoStubsTest {

  private static final String PROPERTY = "sequences.shared";
  private static final int USUAL = 30;

  private static StubExtension stubs;
  private static Sequences sequences;

  @BeforeContainer
  static void start() {
    stubs =
        StubExtension.two(
            options -> options.withRecordJobDelay(Sequences.RECORD_JOB_DELAY),
            "--record-job-delay=" + Sequences.RECORD_JOB_DELAY.toSeconds());
    stubs.open();
    sequences = new Sequences(stubs);
  }

  @Property
  @AddLifecycleHook(ChosenSeed.class)
  @AddLifecycleHook(SequencesOnTwoStubsTest.Number.class)
  void answersAgreeAfterAnySequenceOfCalls(@ForAll("sequences") List<Step> sequence) {
    sequences.play(sequence);
  }

  @Provide
  Arbitrary<List<Step>> sequences() {
    return Sequences.any();
  }

  @AfterContainer
  static void enoughWasPlayed() {
    try {
      // If the start failed, that is what should be seen.
      if (sequences != null) {
        System.out.println("On two stubs, " + stubs.calls() + " calls. " + sequences.summary());
        assertThat(stubs.addresses()).doesNotHaveDuplicates().hasSize(2);
        assertThat(sequences.steps()).isGreaterThan(Integer.getInteger(PROPERTY, USUAL));
      }
    } finally {
      stubs.close();
    }
  }

  static final class Number extends ChosenNumber {
    Number() {
      super(PROPERTY, USUAL);
    }
  }
}
