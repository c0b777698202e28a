package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamCompleteEvent;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.lambda.model.LogType;

@Tag("it")
class StreamingTest {
  @AutoClose private static LocalLambda lambda;
  @AutoClose private static Client client;
  @AutoClose private static LambdaAsyncClient async;

  @BeforeAll
  static void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
    client.createFunction("f", "echo");
    async =
        LambdaAsyncClient.builder()
            .endpointOverride(lambda.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
  }

  /** What an SDK makes of a stream. */
  private static final class Received {
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
    private final List<InvokeWithResponseStreamCompleteEvent> ends = new ArrayList<>();

    InvokeWithResponseStreamResponseHandler handler() {
      var visitor =
          InvokeWithResponseStreamResponseHandler.Visitor.builder()
              .onPayloadChunk(chunk -> payload.writeBytes(chunk.payload().asByteArrayUnsafe()))
              .onInvokeComplete(ends::add)
              .build();
      return InvokeWithResponseStreamResponseHandler.builder().subscriber(visitor).build();
    }
  }

  private static Received invoke(String event) throws Exception {
    var received = new Received();
    async
        .invokeWithResponseStream(
            r -> r.functionName("f").logType(LogType.TAIL).payload(SdkBytes.fromUtf8String(event)),
            received.handler())
        .get(20, TimeUnit.SECONDS);
    return received;
  }

  @Test
  void a_stream_arrives_in_chunks_and_with_an_end() throws Exception {
    var received = invoke("\"stream\"");
    assertThat(received.payload).hasToString("one two three");
    assertThat(received.ends).hasSize(1);
    assertThat(received.ends.getFirst().errorCode()).isNull();
    assertThat(received.ends.getFirst().logResult()).isNotEmpty();
  }

  @Test
  void a_buffered_answer_is_streamed_too() throws Exception {
    assertThat(invoke("{\"a\":1}").payload).hasToString("{\"a\":1}");
  }

  @Test
  void a_failure_is_told_at_the_end() throws Exception {
    var end = invoke("\"exit 4\"").ends.getFirst();
    assertThat(end.errorCode()).isEqualTo("Runtime.ExitError");
    assertThat(end.errorDetails()).contains("exit status 4");
  }

  @Test
  void a_plain_invoke_collects_the_stream() {
    assertThat(client.answer("f", "\"stream\"")).isEqualTo("one two three");
  }
}
