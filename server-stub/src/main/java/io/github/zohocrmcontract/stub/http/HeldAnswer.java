package io.github.zohocrmcontract.stub.http;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** An answer that is held back. Its body can be one that is at hand, which is then not copied. */
final class HeldAnswer extends ContentCachingResponseWrapper {

  private byte @Nullable [] atHand;

  HeldAnswer(HttpServletResponse response) {
    super(response);
  }

  /** The answer that is held back in a response; empty if it goes out as it is made. */
  static Optional<HeldAnswer> find(ServletResponse response) {
    return Optional.ofNullable(WebUtils.getNativeResponse(response, HeldAnswer.class));
  }

  /** The answer that is held back in a response. */
  static HeldAnswer in(ServletResponse response) {
    return find(response)
        .orElseThrow(() -> new IllegalStateException("No filter has held this answer back."));
  }

  /** Takes a body that nobody changes any more. */
  void give(byte[] body) {
    resetBuffer();
    atHand = body;
  }

  @Override
  public byte[] getContentAsByteArray() {
    return atHand == null ? super.getContentAsByteArray() : atHand;
  }

  @Override
  public InputStream getContentInputStream() {
    return atHand == null ? super.getContentInputStream() : new ByteArrayInputStream(atHand);
  }

  @Override
  public int getContentSize() {
    return atHand == null ? super.getContentSize() : atHand.length;
  }

  @Override
  public void resetBuffer() {
    atHand = null;
    super.resetBuffer();
  }

  @Override
  public void reset() {
    atHand = null;
    super.reset();
  }

  @Override
  protected void copyBodyToResponse(boolean complete) throws IOException {
    if (atHand == null || atHand.length == 0) {
      super.copyBodyToResponse(complete);
      return;
    }
    HttpServletResponse response = (HttpServletResponse) getResponse();
    response.setContentLength(atHand.length);
    response.getOutputStream().write(atHand);
    if (complete) {
      response.flushBuffer();
    }
  }
}
