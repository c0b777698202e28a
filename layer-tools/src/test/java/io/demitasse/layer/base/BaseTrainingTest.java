package io.demitasse.layer.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that did not give a cache which is used is told, never shipped. */
final class BaseTrainingTest {
  private static final String USED =
      "{\"startup\":{\"cache\":{\"used\":true},\"classes\":{\"fromCache\":900,\"fromFiles\":9}}}";

  @TempDir private Path folder;
  private Path layer = Path.of("");
  private Path cache = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    layer = Files.createDirectories(folder.resolve("layer"));
    cache = Files.createDirectories(layer.resolve("demitasse")).resolve("runtime.aot");
    Files.createDirectories(folder.resolve("events"));
    Files.createDirectories(folder.resolve("classes"));
    event("01.json", "{\"handler\": \"a.B::c\", \"event\": {}}");
    event("02.json", "{\"handler\": \"a.B::d\", \"event\": {}, \"error\": \"a.E\"}");
    tell("answers", "{\"a\":\n 1}\n{\"errorType\":\"a.E\"}\n{\"errorType\":\"Runtime.ExitError\"}");
    tell("writes", "");
    tell("report", "START\n" + USED);
  }

  @Test
  void a_cache_that_is_written_and_used_is_accepted() throws Exception {
    train();
    assertThat(cache).hasContent("cache");
  }

  @Test
  void a_cache_that_is_not_written_fails_the_build_though_an_older_one_is_there() throws Exception {
    Files.writeString(cache, "old");
    Files.writeString(layer.resolve("demitasse/runtime.aot.fingerprint"), "old");
    Files.delete(layer.resolve("writes"));
    assertThatThrownBy(this::train)
        .isInstanceOf(BaseTrainingException.class)
        .hasMessageContaining("wrote no " + cache);
    assertThat(cache).doesNotExist();
  }

  @Test
  void an_event_that_fails_or_is_not_answered_is_named() throws IOException {
    tell("answers", "{\"errorType\":\"a.NotFound\"}\n{\"errorType\":\"a.E\"}\n{}");
    assertThatThrownBy(this::train).hasMessageContainingAll("01.json", "a.B::c", "a.NotFound");
    tell("answers", "{}");
    assertThatThrownBy(this::train).hasMessageContainingAll("02.json", "not at all");
  }

  @Test
  void an_event_that_should_fail_and_does_not_is_named() throws IOException {
    tell("answers", "{} {} {}");
    assertThatThrownBy(this::train).hasMessageContainingAll("02.json", "with the error a.E");
  }

  @Test
  void a_cache_that_a_start_does_not_use_fails_the_build() throws IOException {
    for (String report :
        new String[] {USED.replace("true", "false"), USED.replace("900", "0"), "no report"}) {
      tell("report", report);
      assertThatThrownBy(this::train).isInstanceOf(BaseTrainingException.class);
    }
  }

  private void train() throws Exception {
    new BaseTraining(layer, stub(), folder.resolve("work"))
        .run(
            TrainingEvent.in(folder.resolve("events")),
            folder.resolve("classes"),
            Instant.parse("2026-11-23T00:00:00Z"));
  }

  private void event(String name, String text) throws IOException {
    Files.writeString(folder.resolve("events").resolve(name), text);
  }

  private void tell(String name, String text) throws IOException {
    Files.writeString(layer.resolve(name), text);
  }

  private Path stub() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubInvoke.class.getName());
    Path jar = folder.resolve("stub.jar");
    String file = StubInvoke.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var code = StubInvoke.class.getResourceAsStream("/" + file)) {
      out.putNextEntry(new ZipEntry(file));
      code.transferTo(out);
    }
    return jar;
  }
}
