package io.demitasse.layer.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build tells the faults of the JRE in the layer, and writes the options for it. */
final class AvoidJdkFaultsTest {
  @TempDir private Path jre;
  private Path options = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void layOut() throws IOException {
    options = Files.writeString(jre.resolve("jvm.options"), "-Xrs\n");
  }

  @Test
  void each_option_stands_below_its_reason() throws IOException {
    run("JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base\"\n");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("JDK 25.0.3 has JDK-8350209: ", "JDK 25.0.3 has JDK-8377932: ");
    assertThat(options)
        .content()
        .startsWith("-Xrs\n# JDK-8350209: ")
        .containsPattern("# JDK-8380060: [^\n]+\n-XX:-UseCompactObjectHeaders\n")
        .doesNotContain("JDK-8377932");
  }

  @Test
  void a_jre_without_a_version_is_told() {
    assertThatThrownBy(() -> run("MODULES=\"java.base\"\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no line JAVA_VERSION=");
  }

  private void run(String release) throws IOException {
    Files.writeString(jre.resolve("release"), release);
    AvoidJdkFaults.run(jre, options, new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
