package io.demitasse.functions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Where tracing libraries, and child processes, look for the trace of an invocation. */
public final class Traces {
  private static final String VARIABLE = "_X_AMZN_TRACE_ID";

  /** By the JVM's view, a child with the environment as it is, and a child with one more. */
  public List<String> seen() throws IOException, InterruptedException {
    ProcessBuilder more = new ProcessBuilder("env");
    more.environment().put("ONE_MORE", "1");
    return List.of(
        String.valueOf(System.getenv(VARIABLE)),
        String.valueOf(System.getenv().get(VARIABLE)),
        String.valueOf(new ProcessBuilder().environment().get(VARIABLE)),
        String.valueOf(System.getProperty("com.amazonaws.xray.traceHeader")),
        lineOf(new ProcessBuilder("env")),
        lineOf(more),
        lineOf(new ProcessBuilder("sh", "-c", "env")));
  }

  private static String lineOf(ProcessBuilder child) throws IOException, InterruptedException {
    Process process = child.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || !output.contains("_HANDLER=")) {
      throw new IOException("The child does not see the environment: " + output);
    }
    String found = "null";
    for (String line : output.split("\n", -1)) {
      if (line.startsWith(VARIABLE + "=")) {
        found = line.substring(VARIABLE.length() + 1);
      }
      if (line.isEmpty() && !output.endsWith("\n")) {
        throw new IOException("An empty variable: " + output);
      }
    }
    return found;
  }

  /** All other variables, which must come through unharmed. */
  public Map<String, Boolean> others() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("env").start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    boolean same = true;
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      same &= output.contains(variable.getKey() + "=" + variable.getValue() + "\n");
    }
    String ofProcess = Files.readString(Path.of("/proc/self/environ"), StandardCharsets.ISO_8859_1);
    return Map.of("same", same, "placeholder", ofProcess.contains("xxxxxxxx"));
  }

  public String store() {
    return String.valueOf(SdkInternalThreadLocal.get("AWS_LAMBDA_X_TRACE_ID"));
  }

  /** Leaves a trace of its own on the thread. */
  public String storeAndDisturb() {
    String seen = store();
    SdkInternalThreadLocal.put("AWS_LAMBDA_X_TRACE_ID", "left behind");
    return seen;
  }
}
