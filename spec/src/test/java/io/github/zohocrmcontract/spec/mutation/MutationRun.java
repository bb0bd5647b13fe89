package io.github.zohocrmcontract.spec.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds tests against contracts with one fact changed.
 *
 * @param bundle the contract as it is
 * @param noticers the tests, asked one after the other until one notices
 */
record MutationRun(ObjectNode bundle, List<Noticer> noticers) {

  /**
   * What became of a changed contract.
   *
   * @param noticedBy name of the first test that fails on it; empty if none does
   */
  record Outcome(Mutant mutant, Optional<String> noticedBy) {}

  /** Runs so many, evenly over the kinds, as far as there are enough of each. */
  List<Outcome> run(int size, long seed) {
    return sample(size, seed).stream().map(mutant -> new Outcome(mutant, noticer(mutant))).toList();
  }

  private Optional<String> noticer(Mutant mutant) {
    ObjectNode changed = mutant.applyTo(bundle);
    if (changed.equals(bundle)) {
      throw new IllegalStateException(mutant + " changes nothing");
    }
    return noticers.stream()
        .filter(noticer -> notices(noticer, changed))
        .map(Noticer::name)
        .findFirst();
  }

  /** A test that cannot even read the contract fails, too. */
  private static boolean notices(Noticer noticer, ObjectNode changed) {
    try {
      return noticer.notices().test(changed);
    } catch (RuntimeException unreadable) {
      return true;
    }
  }

  private List<Mutant> sample(int size, long seed) {
    Map<MutationKind, List<Mutant>> byKind = new EnumMap<>(MutationKind.class);
    Mutations.of(bundle)
        .forEach(each -> byKind.computeIfAbsent(each.kind(), any -> new ArrayList<>()).add(each));
    Random random = new Random(seed);
    byKind.values().forEach(each -> Collections.shuffle(each, random));
    List<Mutant> sample = new ArrayList<>();
    for (int round = 0; sample.size() < size && !byKind.isEmpty(); round++) {
      int position = round;
      byKind.values().removeIf(each -> each.size() <= position);
      byKind.values().stream()
          .limit(size - sample.size())
          .forEach(each -> sample.add(each.get(position)));
    }
    return sample;
  }
}
