package io.demitasse.local.cli;

import io.demitasse.local.DataFolder;
import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import io.demitasse.local.sandbox.SandboxMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the Lambda REST API until it is told to end. */
@Command(
    name = "serve",
    description = "Serves the Lambda REST API on 127.0.0.1 until Ctrl-C.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Default: ${DEFAULT-VALUE}; 0 takes a free port.")
  private int port = 9000;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep layers, functions and logs here. Default: the user's cache folder.")
  private @Nullable Path data;

  @Option(names = "--ephemeral", description = "Keep nothing after the end.")
  private boolean ephemeral;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "How many invocations may run at once. Default: ${DEFAULT-VALUE}.")
  private int concurrency = 50;

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description = "When an unused environment ends. Default: ${DEFAULT-VALUE}.")
  private int idleSeconds = 600;

  @Option(
      names = "--sandbox",
      paramLabel = "MODE",
      description = "auto, namespaces or none. Default: ${DEFAULT-VALUE}.")
  private SandboxMode sandbox = SandboxMode.AUTO;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The region in ARNs and variables. Default: ${DEFAULT-VALUE}.")
  private String region = "us-east-1";

  @Override
  public Integer call() throws IOException, InterruptedException {
    var options =
        LocalLambdaOptions.ephemeral()
            .withPort(port)
            .withConcurrency(concurrency)
            .withIdleLimit(Duration.ofSeconds(idleSeconds))
            .withSandbox(sandbox)
            .withRegion(region)
            .withPrintedLogs();
    if (!ephemeral) {
      options = options.withData(Optional.ofNullable(data).orElseGet(DataFolder::ofUser));
    }
    var lambda = LocalLambda.start(options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(lambda)));
    if (!lambda.notEnforced().isEmpty()) {
      System.out.println("Not enforced here: " + lambda.notEnforced());
    }
    System.out.println("Local Lambda listens on " + lambda.endpoint());
    new CountDownLatch(1).await();
    return 0;
  }

  private static void close(LocalLambda lambda) {
    try {
      lambda.close();
    } catch (IOException e) {
      System.err.println("local-lambda: " + e.getMessage());
    }
  }
}
