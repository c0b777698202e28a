package io.demitasse.junit.layer;

import io.demitasse.junit.environment.CapturedLog;
import io.demitasse.junit.environment.FunctionEnvironment;
import io.demitasse.junit.environment.FunctionSpec;
import io.demitasse.junit.environment.RecordedInvocation;
import io.demitasse.junit.environment.RecordedResponse;
import io.demitasse.junit.environment.SharedResources;
import io.demitasse.local.environment.ExecutionEnvironment;
import io.demitasse.local.environment.InvocationResult;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.sandbox.Sandbox;
import io.demitasse.local.sandbox.SandboxMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A process of the layer's {@code bootstrap}, which Local Lambda starts. */
public final class LayerEnvironment implements FunctionEnvironment {
  private final FunctionSpec function;
  private final ExecutionEnvironment environment;
  private final CapturedLog log;

  private LayerEnvironment(
      FunctionSpec function, ExecutionEnvironment environment, CapturedLog log) {
    this.function = function;
    this.environment = environment;
    this.log = log;
  }

  /** Unpacks what is not yet unpacked; the process starts with the first invocation. */
  public static LayerEnvironment start(FunctionSpec function, SharedResources shared) {
    try {
      Path code = new FunctionCode(shared).of(function);
      Path layers = new LayerFiles(shared).merged(function.layers());
      CapturedLog log = new CapturedLog();
      ExecutionEnvironment environment =
          new ExecutionEnvironment(
              definition(function, code, layers),
              new EnvironmentServices(
                  shared.runtimeApi(),
                  sandbox(code, shared),
                  shared.scheduler(),
                  shared.watchdog(),
                  function.initLimit(),
                  Map.of()),
              shared.temporaryFolder(),
              lines -> log.write(lines, 0, lines.length));
      return new LayerEnvironment(function, environment, log);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot start " + function.handler() + " on the layer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting " + function.handler(), e);
    }
  }

  private static FunctionDefinition definition(FunctionSpec function, Path code, Path layers) {
    return new FunctionDefinition(
        function.name(),
        "$LATEST",
        FunctionSpec.REGION,
        function.handler(),
        function.memory(),
        function.timeout(),
        function.variables(),
        code,
        layers,
        0,
        new FunctionDefinition.Logging(
            function.variables().getOrDefault("AWS_LAMBDA_LOG_FORMAT", "Text"),
            function.variables().getOrDefault("AWS_LAMBDA_LOG_LEVEL", ""),
            ""));
  }

  /** A cache of the function knows its classes by the path that they have in Lambda. */
  private static Sandbox sandbox(Path code, SharedResources shared)
      throws IOException, InterruptedException {
    return Files.exists(code.resolve("function.aot.fingerprint"))
        ? SandboxMode.AUTO.sandbox(shared.temporaryFolder(), false)
        : Sandbox.none();
  }

  @Override
  public RecordedInvocation invoke(InvocationRequest request) throws InterruptedException {
    RecordedResponse response = new RecordedResponse();
    InvocationResult result = environment.invoke(request, response);
    PlatformLines lines = PlatformLines.of(log.take(), request.requestId());
    Duration remaining = lines.duration().map(function.timeout()::minus).orElse(Duration.ZERO);
    return new RecordedInvocation(
        result.outcome(),
        response,
        lines.ofFunction(),
        remaining.isNegative() ? Duration.ZERO : remaining);
  }

  /** Local Lambda starts a new process where one has ended. */
  @Override
  public boolean alive() {
    return true;
  }

  @Override
  public void close() {
    try {
      environment.close();
    } catch (InterruptedException e) {
      environment.kill();
      Thread.currentThread().interrupt();
    }
  }
}
