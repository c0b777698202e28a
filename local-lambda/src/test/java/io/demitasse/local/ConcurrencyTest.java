package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Reserved concurrency limits, provisioned concurrency starts ahead. */
@Tag("it")
class ConcurrencyTest extends EchoFunction {
  @Test
  void reserved_concurrency_limits_and_zero_stops() throws Exception {
    sdk.putFunctionConcurrency(r -> r.functionName("f").reservedConcurrentExecutions(1));
    assertThat(
            sdk.getFunction(r -> r.functionName("f")).concurrency().reservedConcurrentExecutions())
        .isEqualTo(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> client.answer("f", "\"sleep 2000\""));
      Thread.sleep(1000);
      assertThatThrownBy(() -> client.answer("f", "{}"))
          .isInstanceOfSatisfying(
              TooManyRequestsException.class,
              e ->
                  assertThat(e.reasonAsString())
                      .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
      assertThat(slow.get()).contains("sleep");
    }
    sdk.putFunctionConcurrency(r -> r.functionName("f").reservedConcurrentExecutions(0));
    assertThatThrownBy(() -> client.answer("f", "{}")).isInstanceOf(TooManyRequestsException.class);
    sdk.deleteFunctionConcurrency(r -> r.functionName("f"));
    assertThat(client.answer("f", "1")).isEqualTo("1");
    var account = sdk.getAccountSettings(r -> {});
    assertThat(account.accountUsage().functionCount()).isEqualTo(1);
    assertThat(account.accountLimit().concurrentExecutions()).isPositive();
  }

  @Test
  void provisioned_environments_are_started_ahead() throws Exception {
    sdk.publishVersion(r -> r.functionName("f"));
    sdk.createAlias(r -> r.functionName("f").name("live").functionVersion("1"));
    sdk.putProvisionedConcurrencyConfig(
        r -> r.functionName("f").qualifier("live").provisionedConcurrentExecutions(2));
    var end = Instant.now().plusSeconds(30);
    var config = sdk.getProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live"));
    while (config.status() != ProvisionedConcurrencyStatusEnum.READY
        && Instant.now().isBefore(end)) {
      Thread.sleep(100);
      config = sdk.getProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live"));
    }
    assertThat(config.availableProvisionedConcurrentExecutions()).isEqualTo(2);
    assertThat(client.answer("f:live", "\"env AWS_LAMBDA_INITIALIZATION_TYPE\""))
        .isEqualTo("\"provisioned-concurrency\"");
    assertThat(client.answer("f", "\"env AWS_LAMBDA_INITIALIZATION_TYPE\""))
        .isEqualTo("\"on-demand\"");
    assertThat(
            sdk.listProvisionedConcurrencyConfigs(r -> r.functionName("f"))
                .provisionedConcurrencyConfigs())
        .hasSize(1);
    sdk.deleteProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live"));
    assertThatThrownBy(
            () -> sdk.getProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live")))
        .isInstanceOf(ResourceNotFoundException.class.getSuperclass());
  }
}
