package io.demitasse.benchmarks.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Answers a JSON string. */
public final class TextEcho implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String event, Context context) {
    return event;
  }
}
