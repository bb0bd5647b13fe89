package io.github.zohocrmcontract.client.paging;

import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A page that is being fetched. Has a thread of its own that ends with the page, so that a walk
 * that nobody closes leaves nothing behind.
 */
final class PageAhead<T> {
  private final FutureTask<FetchedPage<T>> task;

  private PageAhead(FutureTask<FetchedPage<T>> task) {
    this.task = task;
  }

  static <T> PageAhead<T> start(PageSource<T> source, int number) {
    FutureTask<FetchedPage<T>> task = new FutureTask<>(() -> source.fetch(number));
    Thread thread = new Thread(task, "zoho-crm-page-ahead");
    thread.setDaemon(true);
    thread.start();
    return new PageAhead<>(task);
  }

  /** Waits for the page. What went wrong while it was fetched is thrown here. */
  FetchedPage<T> take(RequestLine request) {
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      cancel();
      Thread.currentThread().interrupt();
      throw new TransportException(
          request, Fault.INTERRUPTED, "interrupted while waiting for the next page", null);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (failed.getCause() instanceof Error fault) {
        throw fault;
      }
      // A page source declares nothing else.
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** Gives the page up: its request is broken off. */
  void cancel() {
    task.cancel(true);
  }
}
