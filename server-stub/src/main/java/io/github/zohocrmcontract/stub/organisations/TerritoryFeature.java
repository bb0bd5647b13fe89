package io.github.zohocrmcontract.stub.organisations;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;

/** Whether an organisation uses territories. */
public enum TerritoryFeature {
  /** Territories are in use. */
  ENABLED,
  /** Territories were switched off. */
  DISABLED,
  /** Territories were never switched on. */
  NOT_ENABLED;

  /**
   * @throws Refusal if territories are not in use
   */
  public void require() {
    switch (this) {
      case ENABLED -> {}
      case DISABLED -> throw Refusal.of(Errors.territoryDisabled());
      case NOT_ENABLED -> throw Refusal.of(Errors.territoryNotEnabled());
    }
  }
}
