package io.demitasse.libraries;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Logs by Log4j 2. */
public final class Log4j {
  private static final Logger LOG = LogManager.getLogger(Log4j.class);

  public String handle(String event) {
    LOG.info("order {}", event);
    LOG.error("it failed", new IllegalStateException("no stock"));
    return LOG.getClass().getName();
  }
}
