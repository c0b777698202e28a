package io.demitasse.local.environment.launch;

import io.demitasse.local.sandbox.SandboxFolders;
import java.util.HashMap;
import java.util.Map;

/** The variables that a runtime process is started with; nothing is inherited from this process. */
public final class EnvironmentVariables {
  private EnvironmentVariables() {}

  public static Map<String, String> of(
      FunctionDefinition function,
      SandboxFolders folders,
      String runtimeApi,
      Launch launch,
      Map<String, String> defaults,
      Map<String, String> overrides) {
    var task = folders.task().toString();
    var opt = folders.layers().toString();
    var variables = new HashMap<String, String>();
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    variables.put("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:" + opt + "/bin");
    variables.put(
        "LD_LIBRARY_PATH",
        "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:%s:%s/lib:%s/lib"
            .formatted(task, task, opt));
    variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    variables.put("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000");
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_SESSION_TOKEN", "local");
    variables.putAll(defaults);
    variables.putAll(function.variables());
    variables.putAll(overrides);
    variables.put("_HANDLER", function.handler());
    variables.put("LAMBDA_TASK_ROOT", task);
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_REGION", function.region());
    variables.put("AWS_DEFAULT_REGION", function.region());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", function.version());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", function.logGroup());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", launch.logStream());
    variables.put("AWS_LAMBDA_LOG_FORMAT", function.logging().format());
    if (!function.logging().applicationLevel().isEmpty()) {
      variables.put("AWS_LAMBDA_LOG_LEVEL", function.logging().applicationLevel());
    }
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", launch.initializationType());
    if (function.maxConcurrency() > 0) {
      variables.put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(function.maxConcurrency()));
      // Lines of parallel invocations can only be told apart in this format.
      variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    }
    return variables;
  }
}
