package io.demitasse.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("it")
final class ResidentPagesTest {

  @Test
  void pages_are_told_apart_by_file_address_and_access() {
    Map<Mapping, Long> pages =
        ResidentPages.of(
            List.of(
                "f0000000-f4000000 rw-p 00000000 00:00 0 ",
                "Rss:                 400 kB",
                "Anonymous:           400 kB",
                "VmFlags: rd wr mr mw me ac ",
                "800000000-800c00000 rw-p 00001000 08:01 99       /opt/demitasse/runtime.aot",
                "Rss:                 100 kB",
                "Anonymous:            60 kB",
                "7f0000000000-7f0001000000 rwxp 00000000 00:00 0 ",
                "Rss:                  80 kB",
                "Anonymous:            80 kB",
                "7f1000000000-7f1001000000 rw-p 01400000 08:01 7 /opt/jre/lib/server/libjvm.so",
                "Rss:                  48 kB",
                "Anonymous:            40 kB",
                "7f2000000000-7f2001000000 r--p 00000000 08:01 8   /opt/jre/lib/a name/modules",
                "Rss:                  16 kB",
                "Anonymous:             0 kB",
                "55d000000000-55d000021000 rw-p 00000000 00:00 0                  [heap]",
                "Rss:                  12 kB",
                "Anonymous:            12 kB"));

    assertThat(pages)
        .containsEntry(Mapping.JAVA_HEAP, 100L)
        .containsEntry(Mapping.CACHE_COPIED, 15L)
        .containsEntry(Mapping.CACHE_READ, 10L)
        .containsEntry(Mapping.CODE, 20L)
        .containsEntry(Mapping.JVM_COPIED, 10L)
        .containsEntry(Mapping.JVM_READ, 2L)
        .containsEntry(Mapping.FILES, 4L)
        .containsEntry(Mapping.OTHER, 3L);
  }

  @Test
  void the_pages_of_a_real_process_add_up_to_its_resident_memory() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/smaps")), "no /proc here");
    // One that does nothing any more: the memory of this JVM changes between two looks.
    Process shell = new ProcessBuilder("/bin/sh", "-c", "echo up; read -r word").start();
    assertThat(shell.getInputStream().read()).isEqualTo('u');

    long sum = ResidentPages.of(shell.pid()).values().stream().mapToLong(Long::longValue).sum();

    assertThat(4 * sum).isEqualTo(Memory.of(shell.pid()).residentKb());
    shell.destroyForcibly();
  }

  @Test
  void the_parts_of_a_jvm_are_found() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/smaps")), "no /proc here");

    assertThat(ResidentPages.of(ProcessHandle.current().pid()))
        .containsKeys(Mapping.JVM_COPIED, Mapping.CODE, Mapping.OTHER, Mapping.FILES);
  }
}
