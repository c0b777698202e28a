package io.demitasse.local.cli;

import io.demitasse.local.DataFolder;
import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the Lambda REST API until it is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the Lambda REST API on 127.0.0.1 until Ctrl-C.",
    sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServerOptions server = new ServerOptions();

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
      description = "How many invocations may run at once. Default: by the machine's memory.")
  private Optional<Integer> concurrency = Optional.empty();

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description = "When an unused environment ends. Default: ${DEFAULT-VALUE}.")
  private int idleSeconds = 600;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The region in ARNs and variables. Default: ${DEFAULT-VALUE}.")
  private String region = "us-east-1";

  @Option(
      names = "--retry-delay",
      paramLabel = "SECONDS",
      description = "When a failed event is tried again. Default: ${DEFAULT-VALUE}.")
  private int retryDelaySeconds = 60;

  @Option(
      names = "--log-limit",
      paramLabel = "MB",
      description = "The size that a function's log grows to. Default: ${DEFAULT-VALUE}.")
  private int logLimitMegabytes = 20;

  @Option(
      names = "--watch",
      paramLabel = "FUNCTION=DIR|ZIP",
      description = {
        "Take the function's code from here: after a change the next invocation runs the new code.",
        "Repeatable."
      })
  private Map<String, Path> watched = new HashMap<>();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "Serve requests with this Host, too, such as that of a tunnel. Repeatable.")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "URL",
      description = "Serve web pages of this origin, too. Repeatable.")
  private List<String> allowedOrigins = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var lambda = LocalLambda.start(options());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(lambda)));
    if (!lambda.notEnforced().isEmpty()) {
      lambda.say("Not enforced here: " + lambda.notEnforced());
    }
    lambda.say("Local Lambda listens on " + lambda.endpoint());
    new CountDownLatch(1).await();
    return 0;
  }

  private LocalLambdaOptions options() {
    var range = new Ranges(spec);
    var options =
        server
            .applyTo(LocalLambdaOptions.ephemeral())
            .withIdleLimit(Duration.ofSeconds(range.checked("--idle", idleSeconds, 1, 86400)))
            .withRetryDelay(
                Duration.ofSeconds(range.checked("--retry-delay", retryDelaySeconds, 0, 86400)))
            .withLogLimit(
                range.checked("--log-limit", logLimitMegabytes, 1, 100_000) * 1024L * 1024)
            .withRegion(region)
            .withPrintedLogs();
    if (!region.matches("[a-z]{2}(-[a-z]+)+-\\d")) {
      throw new ParameterException(
          spec.commandLine(), "--region is %s and has to be like us-east-1".formatted(region));
    }
    if (concurrency.isPresent()) {
      options =
          options.withConcurrency(range.checked("--concurrency", concurrency.get(), 1, 100_000));
    }
    options = withForeignCallers(options);
    for (var watch : watched.entrySet()) {
      options = options.withWatched(watch.getKey(), existing(watch.getValue()));
    }
    return ephemeral
        ? options
        : options.withData(Optional.ofNullable(data).orElseGet(DataFolder::ofUser));
  }

  private LocalLambdaOptions withForeignCallers(LocalLambdaOptions before) {
    var options = before;
    try {
      for (var host : allowedHosts) {
        options = options.withAllowedHost(host);
      }
      for (var origin : allowedOrigins) {
        options = options.withAllowedOrigin(origin);
      }
      return options;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--allow-host and --allow-origin: " + e.getMessage());
    }
  }

  private Path existing(Path folderOrZip) {
    if (!Files.exists(folderOrZip)) {
      throw new ParameterException(
          spec.commandLine(), "--watch names %s, which does not exist".formatted(folderOrZip));
    }
    return folderOrZip;
  }

  private static void close(LocalLambda lambda) {
    try {
      lambda.close();
    } catch (IOException e) {
      System.err.println("local-lambda: " + e.getMessage());
    }
  }
}
