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

  @BeforeAll
  static void unpack() throws IOException {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults");
    UnpackedLayer.in(Files.createDirectory(folder.resolve("layer")));
    String classes = Starved.class.getPackageName().replace('.', '/');
    Path task = Files.createDirectories(folder.resolve("task").resolve(classes));
    Files.copy(
        Path.of("target/test-classes", classes, "Starved.class"), task.resolve("Starved.class"));
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
        Process process = start(List.of(), folder, api, Map.of());
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

  /** Also where the connection is to be replaced: the old one's descriptor is free by then. */
  @Test
  void a_function_that_takes_all_descriptors_is_answered_for() throws Exception {
    List<String> limited = List.of("sh", "-c", "ulimit -n 64; exec \"$0\" \"$@\"");
    List<String> events = List.of("\"a1\"", "\"descriptors2\"", "\"c3\"", "\"d4\"");
    for (String method : List.of("handle", "stream")) {
      for (Fault later : List.of(Fault.NONE, Fault.RESETS_AFTER, Fault.CLOSES_AFTER)) {
        try (FaultyRuntimeApi api = new FaultyRuntimeApi(events, later, 4)) {
          String handler = Starved.class.getName() + "::" + method;
          run(limited, folder, api, Map.of("_HANDLER", handler));
          assertServed(api, events);
        }
      }
    }
  }

  /**
   * From the very start: the log of classes for the report is one of the files that find no room.
   */
  @Test
  void without_room_for_temporary_files_events_are_served() throws Exception {
    inPrivateTmp("head -c 70000 /dev/zero >/tmp/full 2>/dev/null", "\"a1\"", "\"disk2\"", "\"c3\"");
  }

  @Test
  void a_function_that_deletes_all_temporary_files_is_served() throws Exception {
    inPrivateTmp("mkdir -p /tmp/a/b", "\"a1\"", "\"empty2\"", "\"c3\"");
  }

  /** With the layer where that mount does not hide it, wherever this project lies. */
  private static void inPrivateTmp(String prepare, String... events) throws Exception {
    List<String> enter = List.of("unshare", "--mount");
    if (!works(enter)) {
      enter = List.of("unshare", "--user", "--map-root-user", "--mount");
    }
    assumeTrue(works(enter), "needs mount namespaces");
    List<String> command = new ArrayList<>(enter);
    command.addAll(
        List.of(
            "sh",
            "-c",
            "mount --bind '%s' /mnt && mount -t tmpfs -o size=64k tmpfs /tmp || exit; %s; exec \"$0\" \"$@\""
                .formatted(folder, prepare)));
    Map<String, String> more = Map.of("DEMITASSE_STARTUP_REPORT", "1", "PRIVATE_FOLDER", "/tmp");
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(List.of(events), Fault.NONE, 0)) {
      run(command, Path.of("/mnt"), api, more);
      assertServed(api, List.of(events));
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
      run(enter, folder, api, Map.of("DEMITASSE_STARTUP_REPORT", "1"));
      assertServed(api, events);
    }
  }

  @Test
  void memory_that_one_of_many_invocations_lacks_costs_only_that_one() throws Exception {
    List<String> events = List.of("\"a1\"", "\"memory2\"", "\"c3\"");
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(events, Fault.NONE, 0)) {
      run(List.of(), folder, api, Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "1"));
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

  /**
   * @param at where the process finds layer and function
   */
  private static void run(
      List<String> prefix, Path at, FaultyRuntimeApi api, Map<String, String> more)
      throws Exception {
    start(prefix, at, api, more).waitFor();
  }

  private static Process start(
      List<String> prefix, Path at, FaultyRuntimeApi api, Map<String, String> more)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(at.resolve("layer/bootstrap").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.started().address());
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256");
    builder.environment().put("LAMBDA_TASK_ROOT", at.resolve("task").toString());
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
