package io.github.zohocrmcontract.stub.users;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes users from their stored text: a list of 200 has a quarter of a million bytes. */
final class StoredUsersWriter extends AbstractHttpMessageConverter<StoredUsersResponse> {

  private final JsonMapper json;

  StoredUsersWriter(JsonMapper json) {
    super(MediaType.APPLICATION_JSON);
    this.json = json;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.equals(StoredUsersResponse.class);
  }

  @Override
  protected StoredUsersResponse readInternal(
      Class<? extends StoredUsersResponse> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("Requests hold no stored users.", message);
  }

  @Override
  protected void writeInternal(StoredUsersResponse response, HttpOutputMessage message)
      throws IOException {
    OutputStream body = message.getBody();
    String before = "{\"users\":[";
    for (StoredUser user : response.stored()) {
      body.write(utf8(before));
      body.write(utf8(user.json()));
      before = ",";
    }
    body.write(']');
    if (response.page().isPresent()) {
      body.write(utf8(",\"info\":"));
      body.write(json.writeValueAsBytes(response.page().get()));
    }
    body.write('}');
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
