package io.github.zohocrmcontract.client.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the client logs at any level until this is closed, stack traces included. */
public final class CapturedLog implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.zohocrmcontract");
  private final Level before = logger.getLevel();
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private CapturedLog() {
    events.start();
    logger.addAppender(events);
    logger.setLevel(Level.ALL);
    logger.setAdditive(false);
  }

  /** Captures from now on. */
  public static CapturedLog ofClient() {
    return new CapturedLog();
  }

  /** Everything so far. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(events.list)) {
      text.append(event.getLevel()).append(' ').append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    logger.setLevel(before);
    logger.setAdditive(true);
    logger.detachAppender(events);
  }
}
