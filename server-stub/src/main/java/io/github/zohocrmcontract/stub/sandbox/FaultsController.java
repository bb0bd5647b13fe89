package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Words;
import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.faults.FaultRule;
import io.github.zohocrmcontract.stub.faults.FaultText;
import io.github.zohocrmcontract.stub.faults.Faults;
import io.github.zohocrmcontract.stub.faults.Target;
import io.github.zohocrmcontract.stub.sandbox.api.FaultsApi;
import io.github.zohocrmcontract.stub.sandbox.model.Chance;
import io.github.zohocrmcontract.stub.sandbox.model.FaultOrder;
import io.github.zohocrmcontract.stub.sandbox.model.FaultsAnswer;
import io.github.zohocrmcontract.stub.sandbox.model.WaitingFault;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The control of what goes wrong, over HTTP. */
@RestController
public class FaultsController implements FaultsApi {

  private final Faults faults;
  private final Contract contract;
  private final SandboxOrganisations organisations;

  FaultsController(Faults faults, Contract contract, SandboxOrganisations organisations) {
    this.faults = faults;
    this.contract = contract;
    this.organisations = organisations;
  }

  @Override
  public ResponseEntity<FaultsAnswer> getFaults(String organisation) {
    return ResponseEntity.ok(
        answer(
            faults.rules().stream()
                .filter(rule -> organisation == null || rule.isOf(organisation))
                .toList()));
  }

  @Override
  public ResponseEntity<FaultsAnswer> createFault(FaultOrder order) {
    Fault fault = said("fault", () -> FaultText.parse(order.getFault()));
    Fault likely = said("probability", () -> fault.withProbability(order.getProbability()));
    Fault wanted = targeted(likely.skipping(order.getSkip()), order);
    FaultRule rule = added(order.getTimes() == null ? wanted : wanted.times(order.getTimes()));
    return ResponseEntity.status(HttpStatus.CREATED).body(answer(List.of(rule)));
  }

  @Override
  public ResponseEntity<Void> deleteFaults(String organisation) {
    if (organisation == null) {
      faults.clear();
    } else {
      faults.removeOf(organisation);
    }
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<Void> deleteFault(String fault) {
    if (!fault.matches("[0-9]{1,18}") || !faults.remove(Long.parseLong(fault))) {
      throw SandboxErrors.noFault(fault);
    }
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<Chance> updateChance(Chance chance) {
    faults.seed(chance.getRandomSeed());
    return ResponseEntity.ok(chance);
  }

  private Fault targeted(Fault fault, FaultOrder order) {
    Fault targeted = fault;
    if (order.getOrganisation() != null) {
      organisations.get(order.getOrganisation());
      targeted = targeted.inOrganisation(order.getOrganisation());
    }
    if (order.getOperation() != null) {
      requireOperation(order.getOperation());
      targeted = targeted.onOperation(order.getOperation());
    }
    if (order.getMethod() != null) {
      targeted = targeted.onMethod(order.getMethod().getValue());
    }
    return order.getPath() == null ? targeted : targeted.onPath(order.getPath());
  }

  private void requireOperation(String id) {
    if (contract.operation(id).isEmpty()) {
      throw SandboxErrors.invalid(
          "operation",
          "The contract has no operation "
              + id
              + "."
              + Words.meant(id, contract.operations().stream().map(Operation::id).toList()));
    }
  }

  private FaultRule added(Fault fault) {
    try {
      return faults.add(fault);
    } catch (IllegalArgumentException impossible) {
      throw SandboxErrors.invalid("fault", impossible.getMessage());
    }
  }

  private static Fault said(String key, Supplier<Fault> fault) {
    try {
      return fault.get();
    } catch (IllegalArgumentException unusable) {
      throw SandboxErrors.invalid(key, unusable.getMessage());
    }
  }

  private static FaultsAnswer answer(List<FaultRule> rules) {
    return new FaultsAnswer(rules.stream().map(FaultsController::model).toList());
  }

  private static WaitingFault model(FaultRule rule) {
    Fault fault = rule.fault();
    Target target = fault.target();
    WaitingFault model =
        new WaitingFault(
            Long.toString(rule.id()),
            fault.text(),
            fault.probability(),
            fault.skipped(),
            rule.matched(),
            rule.played());
    model.setOrganisation(target.organisation().orElse(null));
    model.setOperation(target.operation().orElse(null));
    model.setMethod(target.method().orElse(null));
    model.setPath(target.path().orElse(null));
    model.setTimes(fault.times() == Integer.MAX_VALUE ? null : fault.times());
    return model;
  }
}
