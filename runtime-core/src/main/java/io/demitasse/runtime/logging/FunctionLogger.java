package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The logger of functions, and of the runtime for what concerns them. Thread-safe. */
public final class FunctionLogger implements LambdaLogger {
  private final LogSettings settings;
  private final LogRecords records;
  private final LogSink sink;

  public FunctionLogger(LogSettings settings, LogRecords records, LogSink sink) {
    this.settings = settings;
    this.records = records;
    this.sink = sink;
  }

  @Override
  public void log(@Nullable String message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(byte @Nullable [] message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(byte @Nullable [] message, LogLevel level) {
    log(message == null ? "null" : new String(message, StandardCharsets.UTF_8), level);
  }

  @Override
  public void log(@Nullable String message, LogLevel level) {
    write(level, message == null ? "null" : message, Optional.empty());
  }

  public void error(String message, Throwable thrown) {
    log(LogLevel.ERROR, message, thrown);
  }

  public void log(LogLevel level, String message, Throwable thrown) {
    write(level, message, Optional.of(thrown));
  }

  private void write(LogLevel level, String message, Optional<Throwable> thrown) {
    if (settings.passes(level)) {
      sink.write(level, records.format(level, message, thrown));
    }
  }
}
