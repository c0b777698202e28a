package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** Where log records go, each as one. */
public interface LogSink {
  void write(LogLevel level, byte[] record);
}
