package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.WrittenAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpResponse;

/** Sends answers that have their JSON at hand. */
final class WrittenAnswers extends AbstractHttpMessageConverter<WrittenAnswer> {

  WrittenAnswers() {
    super(MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return WrittenAnswer.class.isAssignableFrom(type);
  }

  @Override
  protected WrittenAnswer readInternal(
      Class<? extends WrittenAnswer> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("No request is one.", message);
  }

  /** All of it at once: what holds the answer back need not gather it then. */
  @Override
  protected void writeInternal(WrittenAnswer answer, HttpOutputMessage message) throws IOException {
    OutputStream body = message.getBody();
    Optional<HeldAnswer> held =
        HeldAnswer.find(((ServletServerHttpResponse) message).getServletResponse());
    if (held.isPresent()) {
      held.get().give(answer.json());
    } else {
      body.write(answer.json());
    }
  }
}
