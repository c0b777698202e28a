package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.UnpackedLayer.Run;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT caches: used when they fit, and else neither believed nor dropped in silence. */
@Tag("it")
final class LayerCacheIT {
  private static final Path CLASSES = Path.of("training/target/classes");
  private static final String HANDLER = "io.demitasse.training.Handlers::map";
  private static final String ANSWER = "{\"key1\":\"value1\"}";
  private static final String COMPLAINT = "Starting slower, without";

  @TempDir private Path folder;
  private UnpackedLayer layer = new UnpackedLayer(Path.of(""));

  @BeforeEach
  void unpack() throws IOException {
    layer = UnpackedLayer.in(folder.resolve("opt"));
  }

  @Test
  void the_cache_is_used_wherever_the_layer_is_and_whatever_follows_on_the_class_path()
      throws Exception {
    Run run = invoke("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load");
    assertThat(run.answer()).endsWith(ANSWER);
    assertThat(run.classesFromCache()).isGreaterThan(1000);
    assertThat(run.log()).doesNotContain(COMPLAINT);
  }

  @Test
  void a_jar_that_was_changed_is_run_as_it_is_now() throws Exception {
    try (var jar = FileSystems.newFileSystem(layer.file("runtime.jar"))) {
      Files.writeString(jar.getPath("new.txt"), "new");
    }
    Run run = invoke("DEMITASSE_JVM_OPTIONS", "-Dany=thing");
    assertThat(run.answer()).endsWith(ANSWER);
    assertThat(run.log()).containsOnlyOnce(COMPLAINT).contains("trained on jar runtime.jar");
  }

  /** The JVM looks at its size and time only. */
  @Test
  void a_jar_that_was_changed_behind_the_back_of_the_jvm_is_noticed() throws Exception {
    Path runtime = layer.file("runtime.jar");
    FileTime time = Files.getLastModifiedTime(runtime);
    byte[] bytes = Files.readAllBytes(runtime);
    int endRecord = bytes.length - 22;
    int directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(endRecord + 16);
    bytes[directory + 12] ^= 1; // The time of the first entry.
    Files.write(runtime, bytes);
    Files.setLastModifiedTime(runtime, time);

    Run run = invoke("DEMITASSE_JVM_OPTIONS", "-Dany=thing");

    assertThat(run.answer()).endsWith(ANSWER);
    assertThat(run.log()).containsOnlyOnce(COMPLAINT).contains("trained on jar runtime.jar");
  }

  @Test
  void a_cache_without_its_fingerprint_is_not_believed() throws Exception {
    Files.delete(layer.file("runtime.aot.fingerprint"));
    Run run = invoke("DEMITASSE_JVM_OPTIONS", "-Dany=thing");
    assertThat(run.answer()).endsWith(ANSWER);
    assertThat(run.log()).containsOnlyOnce(COMPLAINT);
  }

  @Test
  void without_its_cache_the_layer_still_works() throws Exception {
    Files.delete(layer.file("runtime.aot"));
    assertThat(invoke("DEMITASSE_JVM_OPTIONS", "-Dany=thing").answer()).endsWith(ANSWER);
  }

  @Test
  void a_damaged_cache_is_refused_with_a_word() throws Exception {
    Files.writeString(layer.file("runtime.aot"), "not a cache");
    Run run = invoke("DEMITASSE_JVM_OPTIONS", "-Dany=thing");
    assertThat(run.answer()).endsWith(ANSWER);
    assertThat(run.log()).containsOnlyOnce(COMPLAINT);
  }

  @Test
  void options_that_void_the_cache_cost_speed_and_one_line() throws Exception {
    for (String option :
        new String[] {
          "-XX:+UseCompactObjectHeaders",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "-Xshare:off"
        }) {
      Run run = invoke("DEMITASSE_JVM_OPTIONS", option);
      assertThat(run.answer()).endsWith(ANSWER);
      assertThat(run.log()).containsOnlyOnce(COMPLAINT).contains(option);
    }
  }

  @Test
  void values_of_system_properties_stay_out_of_the_log() throws Exception {
    Run run =
        invoke(
            "DEMITASSE_JVM_OPTIONS", "-Dpassword=hush -XX:+UseCompactObjectHeaders -Dk='a hush'");
    assertThat(run.log()).containsOnlyOnce(COMPLAINT).contains("-Dpassword=***", "-Dk=***");
    assertThat(run.log()).doesNotContain("hush");
  }

  @Test
  void another_collector_does_not_void_the_cache() throws Exception {
    Run run = invoke("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC");
    assertThat(run.answer()).endsWith(ANSWER);
    assertThat(run.log()).doesNotContain(COMPLAINT);
  }

  private Run invoke(String variable, String value) throws Exception {
    return layer.invoke(CLASSES, HANDLER, Map.of(variable, value));
  }
}
