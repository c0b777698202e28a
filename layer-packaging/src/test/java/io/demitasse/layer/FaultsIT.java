package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.functions.Starved;
import io.demitasse.local.archive.FolderTrees;
import io.demitasse.runtime.Fault;
import io.demitasse.runtime.FaultyRuntimeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The built layer in an environment that fails it: frozen, without room, without descriptors, with
 * another clock. Every event is served once, and every answer arrives. The limit of time is for a
 * process that hangs.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Tag("it")
class FaultsIT {
  private static Path folder;
  private static UnpackedLayer layer;

  /** Not in the folder for temporary files, which one of the tests hides. */
  @BeforeAll
  static void unpack() throws IOException {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults");
    layer = UnpackedLayer.in(Files.createDirectory(folder.resolve("layer")));
  }

  @AfterAll
  static void delete() throws IOException {
    FolderTrees.delete(folder);
  }

  /** As Lambda's freezer does it between events; here within them too. */
  @Test
  void a_process_that_is_frozen_again_and_again_serves_each_event_once() throws Exception {
    for (Fault meanwhile : List.of(Fault.NONE, Fault.RESETS_AFTER, Fault.COMPLAINS_LATER)) {
      List<String> events = events("time", 26);
      try (FaultyRuntimeApi api = new FaultyRuntimeApi(events, meanwhile, 10)) {
        Process process = start(List.of(), api, Map.of());
        while (process.isAlive()) {
          signal("STOP", process);
          Thread.sleep(120);
          signal("CONT", process);
          Thread.sleep(60);
        }
        assertServed(api, events);
      }
    }
  }

  @Test
  void a_function_that_takes_all_descriptors_is_answered_for() throws Exception {
    List<String> events = List.of("\"a1\"", "\"descriptors2\"", "\"c3\"", "\"d4\"");
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(events, Fault.NONE, 0)) {
      run(List.of("sh", "-c", "ulimit -n 64; exec \"$0\" \"$@\""), api, Map.of());
      assertServed(api, events);
    }
  }

  /**
   * From the very start: the log of classes for the report is one of the files that find no room.
   */
  @Test
  void without_room_for_temporary_files_events_are_served() throws Exception {
    List<String> enter = List.of("unshare", "--mount");
    assumeTrue(works(enter), "needs mount namespaces");
    assumeTrue(!folder.startsWith("/tmp"), "what is built must not lie in what is hidden");
    List<String> command = new ArrayList<>(enter);
    command.addAll(
        List.of(
            "sh",
            "-c",
            "mount -t tmpfs -o size=64k tmpfs /tmp && head -c 70000 /dev/zero >/tmp/full 2>/dev/null;"
                + " exec \"$0\" \"$@\""));
    List<String> events = List.of("\"a1\"", "\"disk2\"", "\"c3\"");
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(events, Fault.NONE, 0)) {
      run(command, api, Map.of("DEMITASSE_STARTUP_REPORT", "1"));
      assertServed(api, events);
    }
  }

  /** The wall clock cannot be set for one process; the one that counts from the boot can. */
  @Test
  void with_a_clock_that_says_another_time_since_the_boot_events_are_served() throws Exception {
    List<String> enter =
        List.of("unshare", "--time", "--fork", "--monotonic", "8640000", "--boottime", "8640000");
    assumeTrue(works(enter), "needs time namespaces");
    List<String> events = events("time", 3);
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(events, Fault.NONE, 0)) {
      run(enter, api, Map.of("DEMITASSE_STARTUP_REPORT", "1"));
      assertServed(api, events);
    }
  }

  @Test
  void memory_that_one_of_many_invocations_lacks_costs_only_that_one() throws Exception {
    List<String> events = List.of("\"a1\"", "\"memory2\"", "\"c3\"");
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(events, Fault.NONE, 0)) {
      run(List.of(), api, Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "1"));
      assertThat(api.answers()).hasSize(3).first().isEqualTo("a1=\"a1\"");
      assertThat(api.answers().get(1)).contains("java.lang.OutOfMemoryError");
      assertThat(api.answers().get(2)).isEqualTo("c3=\"c3\"");
    }
  }

  private static List<String> events(String kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> "\"" + kind + (char) ('a' + i) + "\"").toList();
  }

  private static void assertServed(FaultyRuntimeApi api, List<String> events) {
    List<String> answers =
        events.stream().map(event -> event.replace("\"", "") + "=" + event).toList();
    assertThat(api.answers()).isEqualTo(answers);
  }

  private static void run(List<String> prefix, FaultyRuntimeApi api, Map<String, String> more)
      throws Exception {
    start(prefix, api, more).waitFor();
  }

  private static Process start(List<String> prefix, FaultyRuntimeApi api, Map<String, String> more)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(layer.folder().resolve("bootstrap").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.started().address());
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256");
    builder.environment().put("LAMBDA_TASK_ROOT", Path.of("target/test-classes").toRealPath() + "");
    builder.environment().put("_HANDLER", Starved.class.getName() + "::handle");
    builder.environment().putAll(more);
    return builder.start();
  }

  private static void signal(String name, Process process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  private static boolean works(List<String> enter) throws Exception {
    List<String> command = new ArrayList<>(enter);
    command.add("true");
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
