package io.demitasse.maven;

import io.demitasse.layer.train.Progress;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven's log how a training goes on; what the function prints shows with {@code -X}. */
final class LoggedProgress implements Progress {
  private final Log log;

  LoggedProgress(Log log) {
    this.log = log;
  }

  @Override
  public void step(String what) {
    log.info(what + " ...");
  }

  @Override
  public void note(String what) {
    log.info("  " + what);
  }

  @Override
  public void log(byte[] lines) {
    log.debug(new String(lines, StandardCharsets.UTF_8).stripTrailing());
  }
}
