package io.demitasse.libraries;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs by Logback. */
public final class Logback {
  private static final Logger LOG = LoggerFactory.getLogger(Logback.class);

  public String handle(String event) {
    LOG.info("order {}", event);
    LOG.error("it failed", new IllegalStateException("no stock"));
    return LOG.getClass().getName();
  }
}
