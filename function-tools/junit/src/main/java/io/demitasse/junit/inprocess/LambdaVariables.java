package io.demitasse.junit.inprocess;

import io.demitasse.junit.environment.FunctionSpec;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of a function: Lambda's and its own, and none of the test's. */
final class LambdaVariables {
  private LambdaVariables() {}

  static Map<String, String> of(FunctionSpec function, String runtimeApi) {
    Map<String, String> variables = new HashMap<>();
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    variables.put("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin");
    variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    variables.put("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000");
    // Without credentials the AWS SDK would look for those of whoever runs the tests.
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_SESSION_TOKEN", "local");
    variables.putAll(function.variables());
    variables.put("_HANDLER", function.handler());
    variables.put("LAMBDA_TASK_ROOT", System.getProperty("user.dir"));
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_REGION", FunctionSpec.REGION);
    variables.put("AWS_DEFAULT_REGION", FunctionSpec.REGION);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "test/[$LATEST]" + function.name());
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.remove("AWS_LAMBDA_MAX_CONCURRENCY");
    return variables;
  }
}
