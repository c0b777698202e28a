package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a JVM makes of the flags files of the layer. */
@Tag("it")
final class JvmFlagsFilesTest {
  private static final String NAMES =
      " (TieredStopAtLevel|CICompilerCount|UseSerialGC|UseG1GC|MaxHeapSize) .*";

  @Test
  void below_one_virtual_cpu_there_is_one_compiler() throws Exception {
    assertThat(flags("c1"))
        .contains("TieredStopAtLevel=1", "CICompilerCount=1", "UseSerialGC=true")
        .contains("MaxHeapSize=419430400");
  }

  @Test
  void from_one_virtual_cpu_on_there_are_two() throws Exception {
    assertThat(flags("c2"))
        .contains("TieredStopAtLevel=4", "CICompilerCount=2", "UseSerialGC=true");
  }

  @Test
  void a_collector_that_is_named_elsewhere_is_no_second_one() throws Exception {
    assertThat(flags("c1", "-XX:+UseG1GC")).contains("UseG1GC=true", "UseSerialGC=false");
    assertThat(flags("c2", "-XX:+UseG1GC")).contains("UseG1GC=true", "UseSerialGC=false");
  }

  private static List<String> flags(String file, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.add("-XX:Flags=src/layer/demitasse/jvm-" + file + ".flags");
    command.addAll(List.of("-XX:MaxRAM=457m", "-XX:ActiveProcessorCount=2"));
    command.addAll(List.of(more));
    command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
    Process process = new ProcessBuilder(command).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    List<String> flags = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      if (line.matches(".*" + NAMES)) {
        String[] words = line.strip().split("\\s+", -1);
        flags.add(words[1] + "=" + words[3]);
      }
    }
    return flags;
  }
}
