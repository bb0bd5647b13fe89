package io.github.zohocrmcontract.stub.faults;

/**
 * A fault that waits for requests.
 *
 * @param id to remove it by
 * @param fault what it does
 * @param matched how many requests have matched
 * @param played how often it was played
 */
public record FaultRule(long id, Fault fault, long matched, int played) {

  /** Whether it strikes this organisation and no other. */
  public boolean isOf(String organisation) {
    return fault.target().organisation().filter(organisation::equals).isPresent();
  }

  boolean isUsedUp() {
    return played >= fault.times();
  }

  boolean isPassingOver() {
    return matched < fault.skipped();
  }

  FaultRule matchedOnce(boolean playing) {
    return new FaultRule(id, fault, matched + 1, playing ? played + 1 : played);
  }
}
