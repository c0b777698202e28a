package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.failure.Failure;
import io.demitasse.runtime.failure.FailureReader;
import io.demitasse.runtime.failure.MissingByName;
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

  /** As they are: who logs bytes has laid them out already, as the appender of Log4j does. */
  @Override
  public void log(byte @Nullable [] message, LogLevel level) {
    if (settings.passes(level)) {
      sink.write(level, message == null ? "null".getBytes(StandardCharsets.UTF_8) : message);
    }
  }

  @Override
  public void log(@Nullable String message, LogLevel level) {
    if (settings.passes(level)) {
      sink.write(
          level, records.format(level, message == null ? "null" : message, Optional.empty()));
    }
  }

  public void log(LogLevel level, String message, Throwable thrown) {
    if (settings.passes(level)) {
      sink.write(level, records.format(level, message, Optional.of(FailureReader.read(thrown))));
    }
  }

  /** What the runtime has to say; never fails. */
  public void error(String message, Throwable thrown) {
    try {
      log(LogLevel.ERROR, message, thrown);
    } catch (Throwable e) {
      // There is nowhere left to say so.
    }
  }

  /** That the handler failed; never fails itself. */
  public void handlerFailed(Throwable thrown) {
    try {
      LogLevel level = records.levelOfHandlerFailure();
      if (settings.passes(level)) {
        Failure failure = FailureReader.read(thrown);
        sink.write(level, records.formatHandlerFailure(failure));
        Optional<String> advice = MissingByName.advice(failure);
        if (advice.isPresent()) {
          log(advice.get(), level);
        }
      }
    } catch (Throwable e) {
      // The error report says the same.
    }
  }
}
