package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The logger of the context: one line per message on standard output. */
final class FunctionLogger implements LambdaLogger {
  private final PrintStream out;

  FunctionLogger(PrintStream out) {
    this.out = out;
  }

  @Override
  public void log(String message) {
    out.println(message);
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }
}
