package io.github.zohocrmcontract.stub.fuzzing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A good request and what is done to it, from which the bytes are made anew each time.
 *
 * @param base the good request
 * @param mutations what is done to it, in this order
 */
record FuzzedRequest(Base base, List<Mutation> mutations) {

  Draft draft() {
    Draft draft = new Draft(base);
    mutations.forEach(mutation -> mutation.apply(draft));
    return draft;
  }

  @Override
  public String toString() {
    return base.name()
        + mutations.stream().map(Mutation::toString).collect(Collectors.joining(" and ", ": ", ""));
  }
}
