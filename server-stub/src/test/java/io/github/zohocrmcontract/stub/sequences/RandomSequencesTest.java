package io.github.zohocrmcontract.stub.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is done to an organisation, and in whatever order, its answers agree with one another.
 * Each sequence has an organisation of its own, with a time of its own, and is played over HTTP.
 * Changes of the territories of records wait for their time: some are due before the next step, the
 * others at the end. A failing sequence is made as small as possible before it is shown. Other
 * sequences are had with {@code -Dsequences.seed=}; the seed is printed.
 */
class RandomSequencesTest {

  private static final int LONGEST = 12;
  private static final int LARGEST_NUMBER = 9;

  private static final Set<Kind> MAKING_TERRITORIES =
      EnumSet.of(Kind.CREATE_TERRITORY, Kind.CREATE_TERRITORIES);
  private static final Set<Kind> HANDING_OVER =
      EnumSet.of(Kind.TRANSFER_AND_DELETE_USER, Kind.TRANSFER_AND_DELETE_USERS);
  private static final Set<Kind> CHANGING_RECORDS =
      EnumSet.of(
          Kind.ASSIGN_TERRITORY_TO_RECORD,
          Kind.ASSIGN_TERRITORIES_TO_RECORDS,
          Kind.REMOVE_TERRITORY_FROM_RECORD,
          Kind.REMOVE_TERRITORIES_FROM_RECORDS);

  /** Far longer than a sequence takes, so that nothing is due but by moving the time. */
  private static final Duration RECORD_JOB_DELAY = Duration.ofHours(1);

  private static StubExtension stub;
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Map<Kind, AtomicInteger> DONE = new EnumMap<>(Kind.class);
  private static final Map<Kind, AtomicInteger> REFUSED = new EnumMap<>(Kind.class);
  private static final AtomicInteger LEFT_PENDING = new AtomicInteger();
  private static final AtomicInteger REFUSED_AS_PENDING = new AtomicInteger();

  @BeforeContainer
  static void start() {
    stub = new StubExtension(options -> options.withRecordJobDelay(RECORD_JOB_DELAY));
    stub.open();
    for (Kind kind : Kind.values()) {
      DONE.put(kind, new AtomicInteger());
      REFUSED.put(kind, new AtomicInteger());
    }
  }

  @Property(tries = 2000)
  @AddLifecycleHook(ChosenSeed.class)
  void answersAgreeAfterAnySequenceOfCalls(@ForAll("sequences") List<Step> sequence) {
    RandomOrganisation organisation = new RandomOrganisation(NUMBERS.incrementAndGet());
    Planting.plant(stub.stub(), organisation.seed());
    Known known = new Known();
    boolean checkedInTheMiddle = organisation.number() % 10 == 0;
    for (int index = 0; index < sequence.size(); index++) {
      if (checkedInTheMiddle && index == sequence.size() / 2) {
        Invariants.check(stub, organisation.accessToken(), known.owners());
      }
      play(sequence.get(index), known, organisation);
    }
    // What was left pending is done now, whatever has become of its territories and users.
    passTime(organisation);
    Invariants.check(stub, organisation.accessToken(), known.owners());
  }

  @Provide
  Arbitrary<List<Step>> sequences() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, LARGEST_NUMBER);
    return Combinators.combine(Arbitraries.of(Kind.class), numbers, numbers)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(LONGEST);
  }

  /** Otherwise the property would hold because nothing ever happens. */
  @AfterContainer
  static void everyKindOfStepWasDoneAndRefused() {
    try {
      System.out.println(
          "Sequences: "
              + NUMBERS
              + ", kinds of step: "
              + Kind.values().length
              + ", done: "
              + DONE
              + ", refused: "
              + REFUSED
              + "; changes of records left pending: "
              + LEFT_PENDING
              + ", refused because of one: "
              + REFUSED_AS_PENDING);
      assertThat(DONE.values()).noneMatch(count -> count.get() == 0);
      assertThat(REFUSED.values()).noneMatch(count -> count.get() == 0);
      assertThat(LEFT_PENDING).hasPositiveValue();
      assertThat(REFUSED_AS_PENDING).hasPositiveValue();
    } finally {
      stub.close();
    }
  }

  private static void play(Step step, Known known, RandomOrganisation organisation) {
    Reply reply =
        step.kind()
            .call(stub, known, step.first(), step.second())
            .as(organisation.accessToken())
            .send();
    assertThat(reply.status()).as("%s: %s", step, reply.body()).isLessThan(500);
    boolean done = reply.status() < 300;
    (done ? DONE : REFUSED).get(step.kind()).incrementAndGet();
    if (done && step.kind() == Kind.CREATE_USER) {
      known.addUser(reply.text("/users/0/details/id"));
    }
    if (done && MAKING_TERRITORIES.contains(step.kind())) {
      for (JsonNode result : reply.json().get("territories")) {
        if (result.get("status").stringValue().equals("success")) {
          known.addTerritory(result.at("/details/id").stringValue());
        }
      }
    }
    if (done
        && HANDING_OVER.contains(step.kind())
        && Kind.withRecords(step.first(), step.second())) {
      known.handOver(known.user(step.first()), known.user(step.second()));
    }
    if (CHANGING_RECORDS.contains(step.kind())) {
      passTimeOrNot(step, reply, done, organisation);
    }
  }

  private static void passTimeOrNot(
      Step step, Reply reply, boolean done, RandomOrganisation organisation) {
    if (reply.body().contains("\"ALREADY_SCHEDULED\"") && !done) {
      REFUSED_AS_PENDING.incrementAndGet();
    }
    if (done && Kind.dueAtOnce(step.first(), step.second())) {
      passTime(organisation);
    } else if (done) {
      LEFT_PENDING.incrementAndGet();
    }
  }

  private static void passTime(RandomOrganisation organisation) {
    stub.stub()
        .organisations()
        .changeClock(organisation.name(), ClockChange.move(RECORD_JOB_DELAY));
  }
}
