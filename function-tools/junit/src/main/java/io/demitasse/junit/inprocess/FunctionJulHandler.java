package io.demitasse.junit.inprocess;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * {@code java.util.logging} is one for the whole JVM: takes from it what threads of one function
 * log, known by their context class loader, which threads inherit.
 */
final class FunctionJulHandler extends Handler {
  private final ClassLoader function;
  private final Handler log;

  FunctionJulHandler(ClassLoader function, Handler log) {
    this.function = function;
    this.log = log;
  }

  void install() {
    root().addHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    if (function.equals(Thread.currentThread().getContextClassLoader())) {
      log.publish(record);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root().removeHandler(this);
  }

  private static Logger root() {
    return LogManager.getLogManager().getLogger("");
  }
}
