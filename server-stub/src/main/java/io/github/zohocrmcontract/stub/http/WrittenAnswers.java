package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.WrittenAnswer;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

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

  @Override
  protected void writeInternal(WrittenAnswer answer, HttpOutputMessage message) throws IOException {
    answer.writeTo(message.getBody());
  }
}
