package io.github.zohocrmcontract.stub.answers;

import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is wrong with the form of single items of a body, by their position. The others are good and
 * shall be carried out.
 *
 * @param byPosition errors by position, counted from 0
 */
public record ItemFaults(Map<Integer, ZohoError> byPosition) {

  /** Nothing is wrong. */
  public static final ItemFaults NONE = new ItemFaults(Map.of());

  /**
   * The items of a request, each with its value or its fault.
   *
   * @param models the items as read; faulty ones are empty
   * @param value makes the value of a good one
   */
  public <M, T> List<RequestedItem<T>> items(List<M> models, Function<M, T> value) {
    List<RequestedItem<T>> items = new ArrayList<>();
    for (int position = 0; position < models.size(); position++) {
      ZohoError fault = byPosition.get(position);
      items.add(
          fault == null
              ? RequestedItem.good(position, value.apply(models.get(position)))
              : RequestedItem.faulty(position, fault));
    }
    return items;
  }
}
