package io.github.zohocrmcontract.stub;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The log of the JVM, set up as Spring Boot does where nobody has done it yet. */
final class Logging {

  /** One at a time: there is one log for all stubs of a JVM. */
  private static final Object SETTING_UP = new Object();

  private static final Map<String, LogLevel> LEVELS =
      Map.of(
          LoggingSystem.ROOT_LOGGER_NAME,
          LogLevel.WARN,
          // Why a start failed is told by our exception, once.
          "org.springframework.boot",
          LogLevel.OFF,
          // A thread that ends a moment after the server is no leak where nothing is reloaded.
          "org.apache.catalina.loader",
          LogLevel.ERROR,
          "com.zaxxer.hikari",
          LogLevel.OFF,
          "org.postgresql",
          LogLevel.OFF);

  private Logging() {}

  /**
   * Sets the log up.
   *
   * @param level from which level on the stub's own lines are shown
   */
  static void setUp(String level) {
    synchronized (SETTING_UP) {
      LoggingSystem logging = LoggingSystem.get(Logging.class.getClassLoader());
      logging.beforeInitialize();
      logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
      LEVELS.forEach(logging::setLogLevel);
      logging.setLogLevel(
          Logging.class.getPackageName(), LogLevel.valueOf(level.toUpperCase(Locale.ROOT)));
    }
  }

  /** Gives the log back, as Spring Boot does: the JDK's own lines do not come here any more. */
  static void giveBack() {
    synchronized (SETTING_UP) {
      LoggingSystem.get(Logging.class.getClassLoader()).cleanUp();
    }
  }
}
