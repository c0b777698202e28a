package io.demitasse.layer.jre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK that a layer is linked from, which need not be the one that builds. */
final class TargetJdkTest {
  @TempDir private Path home;

  @Test
  void another_jdk_says_its_own_architecture_vendor_and_versions() throws IOException {
    release(
        """
        IMPLEMENTOR="Debian"
        JAVA_RUNTIME_VERSION="%1$d.0.5+8-Debian"
        JAVA_VERSION="%1$d.0.5"
        OS_ARCH="aarch64"
        """);
    TargetJdk jdk = TargetJdk.at(home);
    assertThat(jdk.arch()).isEqualTo("arm64");
    assertThat(jdk.vendor()).isEqualTo("Debian");
    assertThat(jdk.vendorVersion()).isEmpty();
    assertThat(jdk.runtimeVersion()).endsWith(".0.5+8-Debian");
  }

  @Test
  void the_running_jdk_is_what_its_properties_say() throws IOException {
    TargetJdk jdk = TargetJdk.at(Path.of(System.getProperty("java.home")));
    assertThat(jdk.runtimeVersion()).isEqualTo(System.getProperty("java.runtime.version"));
    assertThat(jdk.vendor()).isEqualTo(System.getProperty("java.vendor"));
  }

  @Test
  void a_jdk_of_another_java_version_cannot_be_linked() throws IOException {
    release("JAVA_VERSION=\"21.0.1\"\nOS_ARCH=\"x86_64\"\n");
    assertThatThrownBy(() -> TargetJdk.at(home)).hasMessageContaining("is of Java 21");
  }

  @Test
  void another_jdk_needs_its_jmods() throws IOException {
    release("JAVA_VERSION=\"%1$d\"\nOS_ARCH=\"aarch64\"\n");
    TargetJdk jdk = TargetJdk.at(home);
    assertThatThrownBy(jdk::jmods).hasMessageContaining("has no folder jmods");
    Files.createDirectory(home.resolve("jmods"));
    assertThat(jdk.jmods()).contains(home.resolve("jmods"));
  }

  @Test
  void a_folder_without_a_jdk_and_a_processor_that_lambda_lacks_are_refused() throws IOException {
    assertThatThrownBy(() -> TargetJdk.at(home)).hasMessageContaining("There is no JDK in");
    release("JAVA_VERSION=\"%1$d\"\nOS_ARCH=\"riscv64\"\n");
    TargetJdk jdk = TargetJdk.at(home);
    assertThatThrownBy(jdk::arch).hasMessageContaining("riscv64");
  }

  private void release(String text) throws IOException {
    Files.writeString(home.resolve("release"), text.formatted(Runtime.version().feature()));
  }
}
