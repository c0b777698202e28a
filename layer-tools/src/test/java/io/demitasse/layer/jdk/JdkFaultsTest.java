package io.demitasse.layer.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which faults a JDK has, by its version as its vendors write it. */
@Tag("it")
final class JdkFaultsTest {

  @ParameterizedTest
  @CsvSource({
    "JDK-8350209, 24, false", // No code in caches yet.
    "JDK-8350209, 25, true",
    "JDK-8350209, 25.0.3+9-LTS, true",
    "JDK-8350209, 25.0.5, true", // It no longer dies, but some starts are slower and nobody knows.
    "JDK-8350209, 26.0.9, true",
    "JDK-8350209, 27, true",
    "JDK-8377932, 25.0.3+9-LTS, true",
    "JDK-8377932, 25.0.4+7, false",
    "JDK-8377932, 26, false",
    "JDK-8380060, 23, false",
    "JDK-8380060, 25.0.3+9-LTS, true",
    "JDK-8380060, 25.0.99, true",
    "JDK-8380060, 26.0.2, true",
    "JDK-8380060, 27, false",
  })
  void a_fault_ends_with_the_release_that_fixed_it(String id, String version, boolean has) {
    List<JdkFault> faults = JdkFaults.of(Runtime.Version.parse(version)).list();
    assertThat(faults.stream().anyMatch(fault -> fault.id().equals(id))).isEqualTo(has);
  }

  @Test
  void options_follow_from_the_faults_alone() {
    assertThat(options("25.0.3+9-LTS"))
        .containsExactly(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTAdapterCaching",
            "-XX:-AOTStubCaching",
            "-XX:-UseCompactObjectHeaders");
    assertThat(options("25.0.5")).isEqualTo(options("25.0.3+9-LTS"));
    assertThat(options("27"))
        .containsExactly(
            "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching");
    assertThat(options("24")).containsExactly("-XX:-UseCompactObjectHeaders");
  }

  /** The JVM that has a fault must know the options against it, or it does not start. */
  @Test
  void the_jvm_takes_the_options_against_its_own_faults() throws Exception {
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("java.home") + "/bin/java");
    line.addAll(JdkFaults.of(Runtime.version()).jvmOptions());
    line.add("-version");
    assertThat(new ProcessBuilder(line).start().waitFor()).isZero();
  }

  private static List<String> options(String version) {
    return JdkFaults.of(Runtime.Version.parse(version)).jvmOptions();
  }
}
