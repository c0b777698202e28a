package io.demitasse.local;

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
      description = "Where layers, functions and logs are kept.")
  private @Nullable Path data;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "How many invocations may run at once. Default: ${DEFAULT-VALUE}.")
  private int concurrency = 50;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var options =
        new LocalLambdaOptions(
            port,
            Optional.ofNullable(data),
            concurrency,
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            true,
            "us-east-1");
    var lambda = LocalLambda.start(options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(lambda)));
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
