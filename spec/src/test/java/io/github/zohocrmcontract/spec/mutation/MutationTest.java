package io.github.zohocrmcontract.spec.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.mutation.MutationRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * That no fact of the contract can be got wrong in silence. A sample in each build; {@code
 * -Dmutants=5000} takes all, and {@code -Dmutation.page=docs/mutation.md} writes what came of it.
 */
class MutationTest {

  private static final Path SPEC = Path.of(System.getProperty("spec.directory"));
  private static final int SAMPLE = Integer.getInteger("mutants", 46);
  private static final long SEED = Long.getLong("mutation.seed", 7);

  private final ObjectNode bundle =
      (ObjectNode) JsonMapper.shared().readTree(SPEC.resolve("target/bundle/openapi.json"));
  private final SpecNoticers spec = new SpecNoticers(SPEC);

  @Test
  void theContractItselfIsNoticedByNone() {
    for (Noticer noticer : noticers()) {
      assertThat(noticer.notices().test(bundle)).as(noticer.name()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void thereAreContractsOfEveryKind(MutationKind kind) {
    assertThat(Mutations.of(bundle)).anyMatch(mutant -> mutant.kind() == kind);
  }

  @Test
  void everyChangedFactIsNoticed() throws IOException {
    System.out.println("Changed contracts: " + SAMPLE + ", by the seed " + SEED);
    List<Outcome> outcomes = new MutationRun(bundle, noticers()).run(SAMPLE, SEED);
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(Math.min(SAMPLE, 1_000));
    Path page = SPEC.resolveSibling(System.getProperty("mutation.page", "target/mutation.md"));
    Files.createDirectories(page.getParent());
    Files.writeString(page, new MutationPage(outcomes).markdown());
    assertThat(outcomes).filteredOn(outcome -> outcome.noticedBy().isEmpty()).isEmpty();
  }

  /** The bad case: with tests that look at nothing, every change survives and is told. */
  @Test
  void whereNoTestLooksEveryChangeSurvives() {
    List<Outcome> outcomes =
        new MutationRun(bundle, List.of(new Noticer("blind", any -> false)))
            .run(MutationKind.values().length, SEED);
    assertThat(outcomes).allMatch(outcome -> outcome.noticedBy().isEmpty());
    Set<MutationKind> kinds =
        outcomes.stream()
            .map(outcome -> outcome.mutant().kind())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(MutationKind.class)));
    assertThat(kinds).containsExactly(MutationKind.values());
    assertThat(new MutationPage(outcomes).markdown())
        .contains("- " + outcomes.get(0).mutant())
        .contains("| all | 23 | 0 | 0 | 23 |");
  }

  private List<Noticer> noticers() {
    List<Noticer> all = new ArrayList<>(spec.judging());
    all.add(spec.record());
    return all;
  }
}
