package io.demitasse.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** For each test a server that keeps its data in a folder, and has a function that echoes. */
abstract class EchoFunction {
  static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:f";
  static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:q";

  @TempDir Path data;
  @AutoClose LocalLambda lambda;
  @AutoClose Client client;
  LambdaClient sdk;

  @BeforeEach
  final void start() throws IOException {
    lambda =
        LocalLambda.start(
            LocalLambdaOptions.ephemeral().withData(data).withRetryDelay(Duration.ofMillis(100)));
    client = new Client(lambda);
    sdk = client.sdk();
    client.createFunction("f", "echo");
  }
}
