package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineSizeTest {
  private static final long GIGABYTE = 1024L * 1024 * 1024;

  @Test
  void the_concurrency_follows_the_memory_within_limits() {
    assertThat(MachineSize.concurrency(0)).isEqualTo(50);
    assertThat(MachineSize.concurrency(GIGABYTE)).isEqualTo(50);
    assertThat(MachineSize.concurrency(8 * GIGABYTE)).isEqualTo(128);
    assertThat(MachineSize.concurrency(1024 * GIGABYTE)).isEqualTo(1000);
    assertThat(LocalLambdaOptions.ephemeral().concurrency()).isEqualTo(MachineSize.concurrency());
  }
}
