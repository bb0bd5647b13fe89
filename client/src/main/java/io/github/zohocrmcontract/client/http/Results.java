package io.github.zohocrmcontract.client.http;

import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.errors.Refusal;
import io.github.zohocrmcontract.client.model.ActionResult;
import io.github.zohocrmcontract.client.model.Info;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Lookup;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.results.PageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes results out of the generated models, where a missing key is null. */
public final class Results {
  private Results() {}

  /**
   * {@return the page in an answer}
   *
   * @param <B> kind of the body
   * @param <T> kind of the entries
   * @param answer the answer
   * @param key name of the array in the body
   * @param items how to take the array out of the body
   * @param info how to take the place of the page out of the body
   */
  public static <B, T> Page<T> page(
      Answer<B> answer, String key, Function<B, List<T>> items, Function<B, Info> info) {
    if (answer.isNotModified()) {
      return Page.notModified();
    }
    return answer
        .body()
        .map(body -> Page.of(list(answer, key, items.apply(body)), info(info.apply(body))))
        .orElseGet(Page::empty);
  }

  /**
   * {@return the only object in an answer to which no condition was put}
   *
   * @param <B> kind of the body
   * @param <T> kind of the object
   * @param answer the answer
   * @param key name of the array in the body
   * @param items how to take the array out of the body
   */
  public static <B, T> Optional<T> one(Answer<B> answer, String key, Function<B, List<T>> items) {
    if (answer.isNotModified()) {
      throw new DecodingException(
          answer.request(), 304, "$", "not modified, although no condition was sent", null);
    }
    return lookup(answer, key, items).value();
  }

  /**
   * {@return the only object in an answer, or why there is none}
   *
   * @param <B> kind of the body
   * @param <T> kind of the object
   * @param answer the answer
   * @param key name of the array in the body
   * @param items how to take the array out of the body
   */
  public static <B, T> Lookup<T> lookup(Answer<B> answer, String key, Function<B, List<T>> items) {
    if (answer.isNotModified()) {
      return new Lookup.NotModified<>();
    }
    return answer
        .body()
        .flatMap(body -> list(answer, key, items.apply(body)).stream().findFirst())
        .<Lookup<T>>map(Lookup.Found::new)
        .orElseGet(Lookup.Nothing::new);
  }

  /**
   * {@return the number in an answer}
   *
   * @param <B> kind of the body
   * @param answer the answer
   * @param key name of the number in the body
   * @param number how to take the number out of the body
   */
  public static <B> long number(Answer<B> answer, String key, Function<B, Long> number) {
    return answer
        .body()
        .map(number)
        .orElseThrow(
            () ->
                new DecodingException(
                    answer.request(), answer.status(), "$." + key, "the key is missing", null));
  }

  /**
   * {@return the results of a batch} Which status an answer with several states comes with is not
   * documented everywhere, so the results alone decide: something done gives a batch, nothing done
   * is thrown, whatever the status.
   *
   * @param <B> kind of the body
   * @param call makes the call
   * @param key name of the array in the body
   * @param items how to take the array out of the body
   * @throws ItemsFailedException if nothing was done
   */
  public static <B> BatchResult batch(
      Supplier<Answer<B>> call, String key, Function<B, List<ActionResult>> items) {
    List<ItemResult> results = new ArrayList<>();
    Answer<B> answer;
    try {
      answer = call.get();
    } catch (ItemsFailedException refused) {
      if (refused.items().stream().noneMatch(ItemResult.Done.class::isInstance)) {
        throw refused;
      }
      return new BatchResult(refused.items());
    }
    for (ActionResult item : list(answer, key, answer.body().map(items).orElse(null))) {
      results.add(
          ItemResult.of(
              results.size(),
              Objects.requireNonNullElse(item.getStatus(), ""),
              Objects.requireNonNullElse(item.getCode(), ""),
              Objects.requireNonNullElse(item.getMessage(), ""),
              Objects.requireNonNullElse(item.getDetails(), Details.none())));
    }
    if (results.stream().noneMatch(ItemResult.Done.class::isInstance)) {
      throw nothingDone(answer, key, results);
    }
    return new BatchResult(results);
  }

  private static RuntimeException nothingDone(
      Answer<?> answer, String key, List<ItemResult> items) {
    if (items.isEmpty()) {
      return new DecodingException(
          answer.request(), answer.status(), "$." + key, "there are no results", null);
    }
    ItemResult first = items.get(0);
    return new ItemsFailedException(
        new Refusal(
            answer.request(),
            answer.status(),
            answer.headers(),
            Optional.of(first.code()),
            first.message(),
            first.details(),
            items));
  }

  private static <T> List<T> list(Answer<?> answer, String key, List<T> list) {
    if (list == null) {
      throw new DecodingException(
          answer.request(), answer.status(), "$." + key, "the key is missing", null);
    }
    int empty = list.indexOf(null);
    if (empty >= 0) {
      throw new DecodingException(
          answer.request(),
          answer.status(),
          "$." + key + "[" + empty + "]",
          "null in place of an object",
          null);
    }
    return list;
  }

  // Not documented for every answer; a part of it tells nothing.
  private static Optional<PageInfo> info(Info info) {
    if (info == null
        || info.getPage() == null
        || info.getPerPage() == null
        || info.getCount() == null
        || info.getMoreRecords() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PageInfo(info.getPage(), info.getPerPage(), info.getCount(), info.getMoreRecords()));
  }
}
