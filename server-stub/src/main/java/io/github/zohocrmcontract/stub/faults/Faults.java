package io.github.zohocrmcontract.stub.faults;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

/**
 * The faults that shall be played. There are none unless someone adds them. Rules are tried in the
 * order in which they were added, and the first that strikes counts.
 *
 * <p>Only requests whose form and token are good are struck; others get the error that is theirs.
 * Safe for use by several threads.
 */
public final class Faults {

  private static final int MOST_RULES = 1000;

  private final Contract contract;
  private final LongFunction<RandomGenerator> generators;
  private final List<FaultRule> rules = new ArrayList<>();
  private RandomGenerator random;
  private long lastId;

  /**
   * @param contract says which errors are documented
   * @param generators makes a source of chance from a seed
   */
  public Faults(Contract contract, LongFunction<RandomGenerator> generators) {
    this.contract = contract;
    this.generators = generators;
    this.random = generators.apply(0);
  }

  /**
   * Adds a fault.
   *
   * @throws IllegalArgumentException if no matching operation documents the error, or there is no
   *     such operation
   */
  public synchronized FaultRule add(Fault fault) {
    requireDocumented(fault);
    if (rules.size() >= MOST_RULES) {
      throw new IllegalArgumentException(
          "There are " + MOST_RULES + " faults already. Remove some first.");
    }
    FaultRule rule = new FaultRule(++lastId, fault, 0, 0);
    rules.add(rule);
    return rule;
  }

  /**
   * Removes the fault with this id.
   *
   * @return whether it was still there
   */
  public synchronized boolean remove(long id) {
    return rules.removeIf(rule -> rule.id() == id);
  }

  /** Removes the faults that strike this organisation only. */
  public synchronized void removeOf(String organisation) {
    rules.removeIf(rule -> rule.isOf(organisation));
  }

  /** Removes all faults. */
  public synchronized void clear() {
    rules.clear();
  }

  /** The faults that can still strike, in their order. */
  public synchronized List<FaultRule> rules() {
    return List.copyOf(rules);
  }

  /** Begins chance anew; the same requests in the same order then have the same faults. */
  public synchronized void seed(long seed) {
    random = generators.apply(seed);
  }

  /** The fault that strikes this call, if any does. */
  public synchronized Optional<Fault> next(FaultableCall call) {
    for (int index = 0; index < rules.size(); index++) {
      FaultRule rule = rules.get(index);
      if (rule.fault().target().matches(call) && isPossible(rule.fault(), call.operation())) {
        boolean playing = !rule.isPassingOver() && random.nextDouble() < rule.fault().probability();
        FaultRule after = rule.matchedOnce(playing);
        if (after.isUsedUp()) {
          rules.remove(index--);
        } else {
          rules.set(index, after);
        }
        if (playing) {
          return Optional.of(rule.fault());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the fault makes sense on the operation. */
  public boolean isPossible(Fault fault, String operationId) {
    return contract
        .operation(operationId)
        .filter(
            operation -> {
              if (fault.effect() instanceof Effect.Answering error) {
                return DocumentedErrors.find(operation, error.code(), error.example()).isPresent();
              }
              return !(fault.effect() instanceof Effect.PartialFailure partial)
                  || operation.batch().isPresent()
                      && DocumentedErrors.findOfItem(operation, partial.code()).isPresent();
            })
        .isPresent();
  }

  private void requireDocumented(Fault fault) {
    Optional<String> wanted = fault.target().operation();
    List<Operation> operations =
        wanted
            .map(
                id ->
                    List.of(
                        contract
                            .operation(id)
                            .orElseThrow(
                                () ->
                                    new IllegalArgumentException(
                                        "The contract has no operation " + id + "."))))
            .orElseGet(contract::operations);
    if (operations.stream().noneMatch(operation -> isPossible(fault, operation.id()))) {
      throw new IllegalArgumentException(
          "No operation that matches documents "
              + fault.text()
              + ". "
              + possible(fault, operations));
    }
  }

  /** Says what could be asked for instead. */
  public String possible(Fault fault, List<Operation> operations) {
    Set<String> codes = new TreeSet<>();
    if (fault.effect() instanceof Effect.PartialFailure) {
      operations.stream()
          .filter(operation -> operation.batch().isPresent())
          .forEach(operation -> codes.addAll(DocumentedErrors.codesOfItems(operation)));
      return codes.isEmpty()
          ? "It takes one object at a time."
          : "Documented for single objects: " + String.join(", ", codes) + ".";
    }
    operations.forEach(operation -> codes.addAll(DocumentedErrors.codes(operation)));
    return "Documented: " + String.join(", ", codes) + ".";
  }
}
