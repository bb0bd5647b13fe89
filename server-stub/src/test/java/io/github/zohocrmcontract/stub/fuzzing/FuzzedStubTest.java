package io.github.zohocrmcontract.stub.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is sent to an operation, the answer is one that the contract knows, tells nothing of the
 * inside or of others, and what is refused changes nothing. A failing request is made as small as
 * possible before it is shown.
 */
class FuzzedStubTest {

  private static final int JOURNAL = 200;

  /** At each which request also that is looked at which nothing asks to change. */
  private static final int SELDOM = 40;

  private static StubExtension stub;
  private static List<Base> bases;
  private static Judge judge;
  private static State state;
  private static RawConnection connection;
  private static final Heap HEAP = new Heap();
  private static final Map<Integer, Integer> STATUSES = new TreeMap<>();
  private static int sent;
  private static int judged;

  @BeforeContainer
  static void start() {
    stub = new StubExtension(options -> options.withJournalSize(JOURNAL));
    stub.open();
    ContractTree contract = ContractTree.read(Path.of(System.getProperty("contract.bundle")));
    bases = Base.all(stub, contract);
    judge = new Judge(ContractChecks.ofConfiguredBundle(), contract);
    OtherOrganisation.plant(stub.stub());
    state = new State(stub.stub());
    bases.stream().map(Base::organisation).distinct().forEach(state::remember);
    state.remember(OtherOrganisation.NAME);
    connection = new RawConnection(stub.stub().url());
  }

  @AfterContainer
  static void stop() {
    // Whatever has not come to be because the start failed, which would be hidden otherwise.
    if (connection != null) {
      connection.close();
    }
    if (stub != null) {
      stub.close();
    }
  }

  @Provide
  Arbitrary<FuzzedRequest> requests() {
    return Requests.any(bases);
  }

  @Property
  @AddLifecycleHook(ChosenRun.class)
  void noRequestGetsAnAnswerThatIsNotAsTheContractSays(@ForAll("requests") FuzzedRequest request) {
    assertThat(findings(request.draft())).as(request.toString()).isEmpty();
    if (++sent == ChosenRun.requests() / 3) {
      HEAP.warm();
    }
    if (sent == ChosenRun.requests()) {
      System.out.println("Answers by status: " + STATUSES + "; " + HEAP.summary());
      assertThat(HEAP.findings()).isEmpty();
      assertThat(state.changed()).isEmpty();
      assertThat(stub.stub().journal().size()).isEqualTo(JOURNAL);
      // Otherwise the property would hold because everything is refused for the same reason.
      assertThat(STATUSES.keySet()).contains(200, 204, 400, 401, 403, 404, 413, 415);
    }
  }

  @Example
  void everyGoodRequestIsGrantedButForWhatIsDoneAlready() {
    state.bringBack();
    List<String> refused = new ArrayList<>();
    for (Base base : bases) {
      Draft draft = new Draft(base);
      RawAnswer answer = connection.send(draft);
      state.restore(base.organisation());
      // The named examples speak of what is in other organisations.
      if (base.name().equals(base.operation().id()) && answer.status() >= 300) {
        refused.add(base.name());
      }
    }
    // Their user is in the territory already.
    assertThat(refused)
        .containsExactlyInAnyOrder("associateTerritoryUsers", "associateTerritoryUser");
  }

  @Example
  void everyConstraintThatIsBrokenAloneIsRefused() {
    state.bringBack();
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Base base : bases) {
      int breaches = breaches(new Draft(base)).size();
      for (int index = 0; index < breaches; index++) {
        Draft draft = new Draft(base);
        Breach breach = breaches(draft).get(index);
        breach.deed().run();
        counts.merge(base.operation().id(), 1, Integer::sum);
        RawAnswer answer = connection.send(draft);
        List<String> findings = judged(draft, answer);
        if (!findings.isEmpty()
            || answer.status() < 400 && !Judge.somePartIsRefused(answer.body())) {
          wrong.add(base + ", " + breach + ": " + findings + answer);
        }
      }
    }
    System.out.println("Constraints broken alone, by operation: " + new TreeMap<>(counts));
    assertThat(wrong).isEmpty();
  }

  private static List<Breach> breaches(Draft draft) {
    List<Breach> breaches = new ArrayList<>(ParameterConstraints.of(draft));
    breaches.addAll(BodyConstraints.of(draft));
    return breaches;
  }

  private static List<String> findings(Draft draft) {
    RawAnswer answer = connection.send(draft);
    STATUSES.merge(answer.status(), 1, Integer::sum);
    return judged(draft, answer);
  }

  private static List<String> judged(Draft draft, RawAnswer answer) {
    List<String> findings = new ArrayList<>(judge.findings(draft, answer));
    String organisation = draft.base.organisation();
    boolean seldom = ++judged % SELDOM == 0;
    if (!Judge.mustNotHaveChanged(draft, answer)) {
      state.accept(organisation);
    } else if ((seldom || !Judge.onlyReads(draft)) && state.isChanged(organisation)) {
      findings.add(
          "what is stored of %s has changed, though %d: %s"
              .formatted(organisation, answer.status(), answer.body()));
      state.restore(organisation);
    }
    if (seldom && state.isChanged(OtherOrganisation.NAME)) {
      findings.add(
          "what is stored of an organisation that was not called has changed with one of the last "
              + SELDOM
              + " requests");
      state.restore(OtherOrganisation.NAME);
    }
    if (seldom) {
      // Not after each change, which takes twenty times as long as to look.
      state.bringBack();
    }
    return findings;
  }
}
