package io.github.zohocrmcontract.stub.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body that has been read, to be read once more. */
final class BodyStream extends ServletInputStream {

  private final ByteArrayInputStream bytes;

  BodyStream(byte[] body) {
    bytes = new ByteArrayInputStream(body);
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("The body has been read; there is nothing to wait for.");
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    return bytes.read(target, offset, length);
  }
}
