package org.metricdef.ingestion.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** How log lines are written. */
enum LogFormat {
  /** For people; this is how logging starts. */
  TEXT,
  /** One JSON object a line, for programs. */
  JSON;

  private static final String JSON_CONFIGURATION = "/org/metricdef/ingestion/logback-json.xml";

  /** From now on all log lines are written so. */
  void use() {
    if (this == JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      URL configuration = LogFormat.class.getResource(JSON_CONFIGURATION);
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      context.reset();
      try {
        configurator.doConfigure(configuration);
      } catch (JoranException broken) {
        throw new IllegalStateException("cannot log as JSON", broken);
      }
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
