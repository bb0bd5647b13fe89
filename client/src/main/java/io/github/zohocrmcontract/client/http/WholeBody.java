package io.github.zohocrmcontract.client.http;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * A body that is already there. Feign passes it on as it is, so that the JSON reader gets the bytes
 * themselves and no copy.
 *
 * @param bytes the body; not copied
 */
public record WholeBody(byte[] bytes) implements Response.Body {

  @Override
  public Integer length() {
    return bytes.length;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public InputStream asInputStream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
