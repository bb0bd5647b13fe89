package io.github.zohocrmcontract.client.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Collects a body up to a limit of size and of time. Beyond either the rest is not read and the
 * connection is given up. The time is needed because the HTTP client's own timeout ends with the
 * headers.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

  /** The body was larger than the limit. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int limit) {
      super("more than " + limit + " bytes");
    }
  }

  /** The body was not there in time. */
  static final class OutOfTime extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int limit;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final List<ByteBuffer> parts = new ArrayList<>();
  private volatile Flow.Subscription subscription;
  private int size;

  BoundedBody(int limit) {
    this.limit = limit;
  }

  /** The same, given up when this deadline passes. */
  BoundedBody until(Deadline deadline) {
    // The copy ends at the deadline and tells us; an end that comes earlier disarms it.
    body.copy()
        .orTimeout(deadline.remainingNanos(), TimeUnit.NANOSECONDS)
        .whenComplete(
            (whole, fault) -> {
              if (fault instanceof TimeoutException) {
                giveUp(new OutOfTime());
              }
            });
    return this;
  }

  private void giveUp(IOException why) {
    Flow.Subscription open = subscription;
    body.completeExceptionally(why);
    if (open != null) {
      open.cancel();
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (body.isDone()) {
      subscription.cancel();
      return;
    }
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (buffer.remaining() > limit - size) {
        parts.clear();
        giveUp(new TooLarge(limit));
        return;
      }
      size += buffer.remaining();
      parts.add(buffer);
    }
  }

  @Override
  public void onError(Throwable fault) {
    parts.clear();
    body.completeExceptionally(fault);
  }

  @Override
  public void onComplete() {
    byte[] whole = new byte[size];
    int at = 0;
    for (ByteBuffer part : parts) {
      int length = part.remaining();
      part.get(whole, at, length);
      at += length;
    }
    parts.clear();
    body.complete(whole);
  }
}
