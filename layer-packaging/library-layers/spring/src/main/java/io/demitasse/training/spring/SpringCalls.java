package io.demitasse.training.spring;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

/** Spring Cloud Function's own handler, as functions have it, with an application of its own. */
public final class SpringCalls {
  private SpringCalls() {}

  /** A record in and out. */
  public static void record(InputStream in, OutputStream out, Context context) throws IOException {
    invoke(in, out, context);
  }

  /** The same by way of HTTP. */
  public static void http(InputStream in, OutputStream out, Context context) throws IOException {
    invoke(in, out, context);
  }

  private static void invoke(InputStream in, OutputStream out, Context context) throws IOException {
    // As a function has it by the environment.
    System.setProperty("MAIN_CLASS", TrainingApplication.class.getName());
    new FunctionInvoker().handleRequest(in, out, context);
  }
}
