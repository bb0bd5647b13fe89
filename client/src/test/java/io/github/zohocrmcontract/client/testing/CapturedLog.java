package io.github.zohocrmcontract.client.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What is logged until this is closed, stack traces included. */
public final class CapturedLog implements AutoCloseable {
  private final Logger logger;
  private final Level before;
  private final boolean wasAdditive;
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private CapturedLog(String name, Level level) {
    logger = (Logger) LoggerFactory.getLogger(name);
    before = logger.getLevel();
    wasAdditive = logger.isAdditive();
    events.start();
    logger.addAppender(events);
    logger.setLevel(level);
    logger.setAdditive(false);
  }

  /** Captures what the client logs at any level, from now on. */
  public static CapturedLog ofClient() {
    return new CapturedLog("io.github.zohocrmcontract", Level.ALL);
  }

  /** Captures what anybody logs at this level and above, from now on. */
  public static CapturedLog ofEverything(Level level) {
    // A stub in this JVM sends the JDK's own lines here; they are not the client's.
    SLF4JBridgeHandler.uninstall();
    return new CapturedLog(org.slf4j.Logger.ROOT_LOGGER_NAME, level);
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
    logger.setAdditive(wasAdditive);
    logger.detachAppender(events);
  }
}
