package io.github.zohocrmcontract.stub.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * Texts as they are: nothing of the stub comes in several languages. Spring's own gets to know all
 * languages of Java before it is asked for anything.
 */
final class NoTranslations implements MessageSource {

  @Override
  public @Nullable String getMessage(
      String code, Object @Nullable [] arguments, @Nullable String otherwise, Locale locale) {
    return otherwise;
  }

  @Override
  public String getMessage(String code, Object @Nullable [] arguments, Locale locale) {
    throw new NoSuchMessageException(code, locale);
  }

  @Override
  public String getMessage(MessageSourceResolvable message, Locale locale) {
    String otherwise = message.getDefaultMessage();
    if (otherwise == null) {
      throw new NoSuchMessageException(String.join(", ", message.getCodes()), locale);
    }
    return otherwise;
  }
}
