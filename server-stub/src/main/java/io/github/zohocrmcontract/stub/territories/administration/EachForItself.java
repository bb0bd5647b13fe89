package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.storage.Transactions;
import java.util.List;
import java.util.function.BiFunction;

/** Carries out the items of a request one after the other, each wholly or not at all. */
final class EachForItself {

  private final Transactions transactions;

  EachForItself(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Does it for each item; what is refused becomes the item's result.
   *
   * @param work what to do with an item at its place
   * @return how it went for each, in the order of the request
   */
  <T> List<ItemResult> run(
      String organisation,
      List<RequestedItem<T>> items,
      BiFunction<T, ItemPlace, ItemResult> work) {
    return items.stream()
        .map(
            item ->
                item.carryOut(
                    value -> one(organisation, value, new ItemPlace(item.position()), work)))
        .toList();
  }

  private <T> ItemResult one(
      String organisation, T value, ItemPlace place, BiFunction<T, ItemPlace, ItemResult> work) {
    try {
      return transactions.change(organisation, () -> work.apply(value, place));
    } catch (Refusal refusal) {
      return ItemResult.failure(refusal.errors().get(0));
    }
  }
}
