package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** Where log records go, each as one. */
interface LogSink {
  void write(LogLevel level, byte[] record);
}
