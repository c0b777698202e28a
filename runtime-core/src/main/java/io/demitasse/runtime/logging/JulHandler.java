package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.failure.FailureReader;
import io.demitasse.runtime.failure.FailureText;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Passes records of {@code java.util.logging} on to the logger of the runtime. */
final class JulHandler extends Handler {
  private static final Formatter MESSAGE_ONLY =
      new Formatter() {
        @Override
        public String format(LogRecord record) {
          return formatMessage(record);
        }
      };

  JulHandler() {
    setFormatter(MESSAGE_ONLY);
    setLevel(Level.ALL);
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    LogLevel level = level(record.getLevel().intValue());
    String message = getFormatter().format(record);
    LambdaLogger logger = LambdaRuntime.getLogger();
    Throwable thrown = record.getThrown();
    if (thrown == null) {
      logger.log(message, level);
    } else if (logger instanceof FunctionLogger runtimeLogger) {
      runtimeLogger.log(level, message, thrown);
    } else {
      logger.log(message + "\n" + FailureText.of(FailureReader.read(thrown)), level);
    }
  }

  private static LogLevel level(int value) {
    if (value >= Level.SEVERE.intValue()) {
      return LogLevel.ERROR;
    }
    if (value >= Level.WARNING.intValue()) {
      return LogLevel.WARN;
    }
    if (value >= Level.CONFIG.intValue()) {
      return LogLevel.INFO;
    }
    return value >= Level.FINER.intValue() ? LogLevel.DEBUG : LogLevel.TRACE;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
