package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("it")
class ManagedInstancesTest {
  @AutoClose private LocalLambda lambda;
  @AutoClose private Client client;

  @BeforeEach
  void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
    client
        .sdk()
        .createFunction(
            Client.function("f", "parallel:4", client.publishLayer())
                .timeout(2)
                .capacityProviderConfig(c ->
                    c.lambdaManagedInstancesCapacityProviderConfig(m ->
                        m.capacityProviderArn(
                                "arn:aws:lambda:us-east-1:000000000000:capacity-provider:c")
                            .perExecutionEnvironmentMaxConcurrency(4)))
                .build());
  }

  @Test
  void parallel_invocations_share_one_process() throws Exception {
    Callable<String> call = () -> client.answer("f", "\"pid-after 700\"");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var pids = threads.invokeAll(Collections.nCopies(4, call));
      assertThat(pids.stream().map(pid -> pid.resultNow()).distinct()).hasSize(1);
    }
    assertThat(client.answer("f", "\"env AWS_LAMBDA_MAX_CONCURRENCY\"")).isEqualTo("\"4\"");
    assertThat(client.answer("f", "\"env AWS_LAMBDA_INITIALIZATION_TYPE\""))
        .isEqualTo("\"lambda-managed-instances\"");
  }

  @Test
  void a_timeout_of_one_invocation_leaves_the_process_to_the_others() {
    var pid = client.answer("f", "\"pid\"");
    assertThat(client.answer("f", "\"sleep 2500\"")).contains("Task timed out after 2.00 seconds");
    assertThat(client.answer("f", "\"pid\"")).isEqualTo(pid);
  }

  @Test
  void a_crash_fails_what_runs_and_is_followed_by_a_fresh_start() {
    var pid = client.answer("f", "\"pid\"");
    assertThat(client.answer("f", "\"exit 5\"")).contains("exit status 5");
    assertThat(client.answer("f", "\"pid\"")).matches("\\d+").isNotEqualTo(pid);
  }
}
