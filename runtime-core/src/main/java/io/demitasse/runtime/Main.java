package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.IOException;
import java.util.Map;

/** The process of an execution environment: what {@code bootstrap} starts. */
public final class Main {
  private Main() {}

  /** Serves invocations until the environment ends. */
  public static void main(String[] args) {
    System.exit(run(System.getenv(), new RuntimeLog(System.err)));
  }

  /** Returns the exit code of the process. */
  static int run(Map<String, String> environment, RuntimeLog log) {
    try (RuntimeApi api =
        RuntimeApi.at(environment.getOrDefault("AWS_LAMBDA_RUNTIME_API", ""), log)) {
      return serve(environment, api, log);
    } catch (StartupException | IOException | UnusableJvmException e) {
      log.error("The runtime ends: " + e.getMessage(), e);
      return 1;
    }
  }

  private static int serve(Map<String, String> environment, RuntimeApi api, RuntimeLog log)
      throws IOException {
    FunctionSettings function = FunctionSettings.from(environment);
    TraceHeader trace = TraceHeader.ofThisProcess();
    LambdaLogger logger = new FunctionLogger(System.out);
    Json json = new Json();
    ErrorReporter errors = new ErrorReporter(json, System.getProperty("user.dir", ""));
    InvocationHandler handler;
    try {
      HandlerName name = HandlerName.parse(environment.getOrDefault("_HANDLER", ""));
      ClassLoader functionClasses = Thread.currentThread().getContextClassLoader();
      handler =
          new HandlerLoader(functionClasses, new PayloadCodecs(functionClasses, json)).load(name);
    } catch (Throwable e) {
      log.error("The function cannot be started: " + e.getMessage(), e);
      String type = e instanceof StartupException known ? known.errorType() : "Runtime.InitError";
      api.failInit(errors.report(type, e));
      return 1;
    }
    CallerHeaders caller = new CallerHeaders(json);
    new InvocationLoop(api, handler, function, caller, logger, trace, errors, json).run();
    return 0;
  }
}
