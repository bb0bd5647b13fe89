package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.limits.Allowance;
import io.github.zohocrmcontract.stub.limits.Edition;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.limits.Usage;
import io.github.zohocrmcontract.stub.sandbox.api.LimitsApi;
import io.github.zohocrmcontract.stub.sandbox.model.LimitsAnswer;
import io.github.zohocrmcontract.stub.sandbox.model.LimitsOrder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The control of credits and calls at the same time, over HTTP. */
@RestController
public class LimitsController implements LimitsApi {

  private final Limits limits;
  private final SandboxOrganisations organisations;

  LimitsController(Limits limits, SandboxOrganisations organisations) {
    this.limits = limits;
    this.organisations = organisations;
  }

  @Override
  public ResponseEntity<LimitsAnswer> getLimits(String organisation) {
    organisations.get(organisation);
    return answer(organisation);
  }

  @Override
  public ResponseEntity<LimitsAnswer> updateLimits(String organisation, LimitsOrder order) {
    organisations.get(organisation);
    boolean withNumbers = order.getCredits() != null || order.getCalls() != null;
    if (withNumbers == (order.getEdition() != null)) {
      throw SandboxErrors.invalid("edition", "Give either edition, or credits and calls.");
    }
    if (!withNumbers) {
      limits.set(organisation, Edition.of(order.getEdition().getValue()));
    } else if (order.getCredits() == null || order.getCalls() == null) {
      throw SandboxErrors.invalid(
          order.getCredits() == null ? "credits" : "calls", "Give credits and calls together.");
    } else {
      limits.set(organisation, new Allowance(order.getCredits(), order.getCalls()));
    }
    return answer(organisation);
  }

  @Override
  public ResponseEntity<Void> deleteLimits(String organisation) {
    organisations.get(organisation);
    limits.reset(organisation);
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<LimitsAnswer> answer(String organisation) {
    return ResponseEntity.ok(
        limits
            .usage(organisation)
            .map(LimitsController::model)
            .orElseGet(() -> new LimitsAnswer(false)));
  }

  private static LimitsAnswer model(Usage usage) {
    LimitsAnswer model = new LimitsAnswer(true);
    model.setCredits(usage.allowance().credits());
    model.setCreditsUsed(usage.credits());
    model.setCreditsRemaining(usage.remaining());
    model.setCalls(usage.allowance().concurrency());
    model.setCallsUnderWay(usage.underWay());
    return model;
  }
}
