package io.demitasse.runtime;

import io.demitasse.functions.Handlers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Runs the whole runtime against a Runtime API on a socket, until that hangs up. */
abstract class RuntimeScenario {
  final ByteArrayOutputStream log = new ByteArrayOutputStream();

  int run(FakeRuntimeApi api, String handler) {
    return run(api, handler, Map.of());
  }

  int run(FakeRuntimeApi api, String handler, Map<String, String> more) {
    return run(api.started().address(), handler, more);
  }

  int run(String address, String handler, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("AWS_LAMBDA_RUNTIME_API", address);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "fun");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    environment.put("_HANDLER", handler);
    return new FunctionRuntime(environment, log).run();
  }

  static String handler(String method) {
    return Handlers.class.getName() + "::" + method;
  }

  static FakeRuntimeApi oneEvent(String event, String... headers) throws IOException {
    return new FakeRuntimeApi().event("r1", event, headers).accepts();
  }
}
