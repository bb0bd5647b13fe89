package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import java.util.Optional;
import java.util.Set;

/**
 * What to do wrong on the operations of one feature. Errors that every operation has alike are in
 * {@link ErrorScenarios}; a feature names what is its own, and may name a general one differently.
 */
interface Scenarios {

  /** The operations of the feature. */
  Set<String> operations();

  /** Access token of someone who may carry them out, in an organisation where they can be. */
  String accessToken();

  /** A request that is good but for the token, which it lacks. */
  Call withoutToken(String operation);

  /** The call that gets the error which an example shows; empty for a general error. */
  Optional<Call> call(String operation, String example);
}
