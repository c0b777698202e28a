package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.runtime.FakeRuntimeApi;
import io.demitasse.runtime.FunctionRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Puts the same handlers and events through the official runtime and through this one, and compares
 * what they post.
 */
@ResourceLock(Resources.SYSTEM_ERR)
class CompatibilityTest {
  private static final PrintStream STANDARD_ERROR = System.err;
  private static final OfficialClasses OFFICIAL = new OfficialClasses();
  private static final OfficialClasses OFFICIAL_WITH_RECORDS = OfficialClasses.thatReadRecords();

  /** Apart, as some event classes change how that runtime then reads and writes all dates. */
  private static final OfficialClasses OFFICIAL_AFTER_LEAK = new OfficialClasses();

  @AfterAll
  static void tidyUp() {
    System.setErr(STANDARD_ERROR);
    OFFICIAL.close();
    OFFICIAL_WITH_RECORDS.close();
    OFFICIAL_AFTER_LEAK.close();
  }

  @TestFactory
  Stream<DynamicContainer> handlers_are_bound_by_the_same_rules() throws Exception {
    return containers("binding.txt", OFFICIAL);
  }

  @TestFactory
  Stream<DynamicContainer> events_are_read_the_same() throws Exception {
    return containers("inputs.txt", OFFICIAL);
  }

  @TestFactory
  Stream<DynamicContainer> records_are_read_as_by_the_last_official_release_that_could()
      throws Exception {
    return containers("records.txt", OFFICIAL_WITH_RECORDS);
  }

  @TestFactory
  Stream<DynamicContainer> responses_are_written_the_same() throws Exception {
    return containers("outputs.txt", OFFICIAL);
  }

  @TestFactory
  Stream<DynamicContainer> failures_are_reported_the_same() throws Exception {
    return containers("failures.txt", OFFICIAL);
  }

  @TestFactory
  Stream<DynamicContainer> events_of_aws_services_make_the_round_trip() throws Exception {
    return containers("events.txt", OFFICIAL);
  }

  @TestFactory
  Stream<DynamicContainer> events_that_change_the_official_runtime_make_it_too() throws Exception {
    return containers("events-with-leak.txt", OFFICIAL_AFTER_LEAK);
  }

  @Test
  void every_difference_has_a_reason_and_every_reason_a_difference() throws Exception {
    Set<String> used = new TreeSet<>();
    for (String name : List.of("binding.txt", "inputs.txt", "outputs.txt", "failures.txt")) {
      CompatibilityTable table = CompatibilityTable.read(name);
      for (String handler : table.handlers()) {
        table.casesOf(handler).forEach(one -> used.add(one.difference()));
      }
    }
    used.remove("");
    assertThat(reasons().stringPropertyNames()).hasSameElementsAs(used);
  }

  private static Properties reasons() throws IOException {
    Properties reasons = new Properties();
    try (InputStream in =
        CompatibilityTest.class.getResourceAsStream("/compatibility/differences.properties")) {
      reasons.load(in);
    }
    return reasons;
  }

  private static Stream<DynamicContainer> containers(
      String tableName, OfficialClasses officialRuntime) throws Exception {
    // Both print the stack traces of handlers that are meant to fail.
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    CompatibilityTable table = CompatibilityTable.read(tableName);
    Properties reasons = reasons();
    return table.handlers().stream()
        .map(handler ->
            DynamicContainer.dynamicContainer(
                handler, tests(handler, table.casesOf(handler), reasons, officialRuntime)));
  }

  private static Stream<DynamicTest> tests(
      String handler,
      List<CompatibilityTable.Case> cases,
      Properties reasons,
      OfficialClasses officialRuntime) {
    List<String> events = cases.stream().map(CompatibilityTable::eventOf).toList();
    List<Answer> official = officialRuntime.run(handler, events);
    List<Answer> ours = ours(handler, events);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      CompatibilityTable.Case one = cases.get(i);
      // An init error is the last thing a process posts.
      Answer theirs = official.get(Math.min(i, official.size() - 1));
      Answer own = ours.get(Math.min(i, ours.size() - 1));
      tests.add(DynamicTest.dynamicTest(one.event(), () -> compare(one, theirs, own, reasons)));
    }
    return tests.stream();
  }

  private static void compare(
      CompatibilityTable.Case one, Answer official, Answer ours, Properties reasons) {
    if (one.difference().isEmpty()) {
      assertThat(ours).matches(answer -> answer.matches(official), "like official " + official);
      return;
    }
    assertThat(reasons).containsKey(one.difference());
    assertThat(ours)
        .matches(answer -> !answer.matches(official), "other than official " + official);
    if (!one.expected().isEmpty()) {
      assertThat(ours.path() + " " + ours.body()).contains(one.expected());
    }
  }

  private static List<Answer> ours(String handler, List<String> events) {
    try (FakeRuntimeApi api = new FakeRuntimeApi()) {
      for (String event : events) {
        api.event("r", event).accepts();
      }
      new FunctionRuntime(
              Map.of("AWS_LAMBDA_RUNTIME_API", api.started().address(), "_HANDLER", handler),
              OutputStream.nullOutputStream())
          .run();
      return api.posts().stream().map(CompatibilityTest::answer).toList();
    } catch (IOException e) {
      throw new IllegalStateException("No fake Runtime API", e);
    }
  }

  private static Answer answer(FakeRuntimeApi.Request post) {
    String line = post.line();
    String path =
        line.contains("/init/error")
            ? "init/error"
            : line.contains("/error") ? "error" : "response";
    return new Answer(
        path, post.headers().getOrDefault("Lambda-Runtime-Function-Error-Type", ""), post.body());
  }
}
