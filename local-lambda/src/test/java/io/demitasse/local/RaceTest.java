package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Several clients do things to one function, or one layer, at the same time. */
@Tag("it")
class RaceTest {
  private static final int CLIENTS = 8;

  @AutoClose private LocalLambda lambda;
  @AutoClose private Client client;

  @BeforeEach
  void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
  }

  @Test
  void of_those_who_create_the_same_function_one_succeeds() throws Exception {
    var layer = client.publishLayer();
    Callable<String> create =
        () -> client.sdk().createFunction(Client.function("f", "echo", layer).build()).toString();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = threads.invokeAll(Collections.nCopies(CLIENTS, create));
      assertThat(results).filteredOn(r -> r.state() == Future.State.SUCCESS).hasSize(1);
      assertThat(results.stream().filter(r -> r.state() == Future.State.FAILED))
          .extracting(Future::exceptionNow)
          .hasOnlyElementsOfType(ResourceConflictException.class);
    }
    assertThat(client.answer("f", "1")).isEqualTo("1");
  }

  @Test
  void of_those_who_update_its_code_the_last_one_wins_and_nobody_fails() throws Exception {
    client.createFunction("f", "echo");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var updates =
          Collections.nCopies(
              CLIENTS,
              (Callable<String>)
                  () -> {
                    var zip = Zips.of("handler.txt", Thread.currentThread().toString());
                    return client
                        .sdk()
                        .updateFunctionCode(
                            r -> r.functionName("f").zipFile(SdkBytes.fromByteArray(zip)))
                        .codeSha256();
                  });
      var results = threads.invokeAll(updates);
      assertThat(results).extracting(Future::state).containsOnly(Future.State.SUCCESS);
      assertThat(results)
          .extracting(Future::resultNow)
          .contains(client.sdk().getFunctionConfiguration(r -> r.functionName("f")).codeSha256());
    }
    assertThat(client.answer("f", "1")).isEqualTo("1");
  }

  @Test
  void calls_that_run_are_answered_though_their_function_is_deleted() throws Exception {
    client.createFunction("f", "echo");
    Callable<String> slow = () -> client.answer("f", "\"pid-after 1500\"");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = Collections.nCopies(CLIENTS / 2, slow).stream().map(threads::submit).toList();
      while (FakeRuntime.processes().isEmpty()) {
        Thread.sleep(20);
      }
      Thread.sleep(200);
      client.sdk().deleteFunction(r -> r.functionName("f"));
      for (var call : calls) {
        assertThat(call.get()).matches("\\d+");
      }
    }
    assertThat(catchThrowable(() -> client.answer("f", "1")))
        .isInstanceOf(ResourceNotFoundException.class);
    for (int i = 0; i < 200 && !FakeRuntime.processes().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(FakeRuntime.processes()).isEmpty();
  }

  @Test
  void those_who_share_a_layer_version_at_once_all_succeed() throws Exception {
    var sdk = client.sdk();
    var content = SdkBytes.fromByteArray(Zips.of("handler.txt", "shared"));
    var version =
        sdk.publishLayerVersion(r -> r.layerName("shared").content(c -> c.zipFile(content)))
            .version();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Object>>();
      for (int i = 0; i < 20; i++) {
        var id = "s" + i;
        calls.add(() ->
            sdk.addLayerVersionPermission(r ->
                r.layerName("shared")
                    .versionNumber(version)
                    .statementId(id)
                    .action("lambda:GetLayerVersion")
                    .principal("*")));
      }
      assertThat(threads.invokeAll(calls))
          .extracting(Future::state)
          .containsOnly(Future.State.SUCCESS);
    }
    assertThat(
            sdk.getLayerVersionPolicy(r -> r.layerName("shared").versionNumber(version)).policy())
        .contains(IntStream.range(0, 20).mapToObj(i -> "\"Sid\":\"s" + i + "\"").toList());
  }
}
