package io.demitasse.official;

import com.amazonaws.services.lambda.runtime.api.client.logging.LogSink;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** Swallows the log. */
final class SilentSink implements LogSink {
  @Override
  public void log(byte[] message) {}

  @Override
  public void log(LogLevel level, LogFormat format, byte[] message) {}

  @Override
  public void close() {}
}
