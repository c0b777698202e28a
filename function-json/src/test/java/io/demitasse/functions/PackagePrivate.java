package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A class that only its package sees. */
class PackagePrivate implements RequestHandler<String, String> {
  public PackagePrivate() {}

  @Override
  public String handleRequest(String event, Context context) {
    return "seen " + event;
  }
}
