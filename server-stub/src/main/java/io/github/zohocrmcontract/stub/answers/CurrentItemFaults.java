package io.github.zohocrmcontract.stub.answers;

/** Tells what is wrong with single items of the request that is being answered. */
@FunctionalInterface
public interface CurrentItemFaults {

  /** The faults; none if all items are good in their form. */
  ItemFaults get();
}
