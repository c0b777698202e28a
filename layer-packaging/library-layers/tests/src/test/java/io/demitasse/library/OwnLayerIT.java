package io.demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.layer.library.LibraryLayer;
import io.demitasse.layer.library.LibraryLayerBuilder;
import io.demitasse.layer.library.LibraryLayerReport;
import io.demitasse.layer.train.FunctionTrainer;
import io.demitasse.layer.train.Progress;
import io.demitasse.layer.train.Training;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.library.Opt.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers of libraries as anybody builds them. */
@Tag("it")
final class OwnLayerIT implements Progress {
  private static final String CLASSES = "io/demitasse/library/";
  private static final String HANDLER = "io.demitasse.library.Teas::brew";
  private static final String EVENT = "{\"name\":\"Ada\"}";
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:06Z");

  @TempDir private Path folder;

  @Override
  public void step(String what) {}

  @Override
  public void note(String what) {}

  @Override
  public void log(byte[] lines) {}

  /** The same class, and another text beside it. */
  private Path jar(String version) throws IOException {
    Path content = folder.resolve("leaves-" + version);
    Files.createDirectories(content.resolve(CLASSES));
    Files.copy(
        Path.of("target/test-classes", CLASSES, "Leaves.class"),
        content.resolve(CLASSES + "Leaves.class"));
    Path properties = content.resolve("META-INF/maven/org.example/leaves/pom.properties");
    Files.createDirectories(properties.getParent());
    Files.writeString(
        properties, "groupId=org.example\nartifactId=leaves\nversion=%s\n".formatted(version));
    Path jar = folder.resolve("leaves-" + version + ".jar");
    ZipWriter.pack(content, jar);
    return jar;
  }

  private LibraryLayer layer(Path jar, String error, String output) throws IOException {
    Path handlers = folder.resolve("handlers");
    Files.createDirectories(handlers.resolve(CLASSES));
    Path handler = handlers.resolve(CLASSES + "Teas.class");
    if (!Files.exists(handler)) {
      Files.copy(Path.of("target/test-classes", CLASSES, "Teas.class"), handler);
    }
    Path events = Files.createDirectories(folder.resolve("events"));
    Files.writeString(
        events.resolve("1.json"),
        "{\"handler\":\"%s\",\"event\":%s%s}".formatted(HANDLER, EVENT, error));
    return new LibraryLayer(
        "leaves", List.of(jar), handlers, events, Opt.BASE, Map.of(), TIME, folder.resolve(output));
  }

  private LibraryLayerReport build(Path jar, String output)
      throws IOException, InterruptedException, TrainingException {
    return new LibraryLayerBuilder(layer(jar, "", output), this).run();
  }

  private static Map<String, Long> entries(Path zip) throws IOException {
    Map<String, Long> entries = new HashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      file.stream().forEach(entry -> entries.put(entry.getName(), entry.getCrc()));
    }
    return entries;
  }

  @Test
  void a_layer_has_its_jars_a_cache_and_what_tells_what_they_are_and_is_reproducible()
      throws Exception {
    Path jar = jar("1");
    Path zip = build(jar, "first").zip();
    String root = "demitasse/libraries/leaves/";
    Map<String, Long> entries = entries(zip);
    assertThat(entries.keySet())
        .contains(root + "leaves-1.jar", root + "libraries.aot", root + "libraries.aot.fingerprint")
        .contains(root + "release", root + "zz-for-training-only.jar")
        .noneMatch(name -> name.equals("demitasse/release") || name.startsWith("bootstrap"));
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream()).allMatch(entry -> entry.getTimeLocal().getSecond() % 2 == 0);
    }
    String name = zip.getFileName().toString();
    Path checksum = zip.resolveSibling(name + ".sha256");
    assertThat(Files.readString(checksum)).endsWith("  " + name + "\n");
    Path components = zip.resolveSibling(name.replace(".zip", ".cdx.json"));
    assertThat(new JsonParser().validate(components.toFile())).isEmpty();
    assertThat(Files.readString(components)).contains("pkg:maven/org.example/leaves@1?type=jar");

    Map<String, Long> again = entries(build(jar, "second").zip());
    entries.remove(root + "libraries.aot");
    again.remove(root + "libraries.aot");
    assertThat(again).isEqualTo(entries);
  }

  @Test
  void a_function_trained_on_top_goes_back_to_the_layers_cache_where_that_layer_is_another()
      throws Exception {
    Path first = build(jar("1"), "first").zip();
    Path second = build(jar("2"), "second").zip();
    Path function = Opt.function(folder, "Teas");
    Path trained = folder.resolve("trained.zip");
    Training training =
        new Training(
            function,
            HANDLER,
            List.of(new Training.Event("event", EVENT.getBytes(StandardCharsets.UTF_8))),
            2,
            List.of(Opt.BASE, first),
            Map.of(),
            512,
            Duration.ofMinutes(2),
            trained,
            Optional.empty());
    new FunctionTrainer(training, this).run();
    Map<String, String> variables = Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load");

    Run same = Opt.of(folder.resolve("a"), first).invoke(trained, HANDLER, EVENT, variables);
    assertThat(same.answer()).isEqualTo("{\"tea\":\"green for Ada\"}");
    assertThat(same.complaints()).isZero();
    assertThat(same.log())
        .containsPattern("library\\.Leaves source: shared objects file")
        .containsPattern("library\\.Teas source: shared objects file");

    Run other = Opt.of(folder.resolve("b"), second).invoke(trained, HANDLER, EVENT, variables);
    assertThat(other.answer()).isEqualTo("{\"tea\":\"green for Ada\"}");
    assertThat(other.complaints()).isOne();
    assertThat(other.log())
        .contains("function.aot: it was trained on jar leaves-1.jar")
        .containsPattern("library\\.Leaves source: shared objects file");
  }

  @Test
  void what_cannot_be_built_is_refused_with_the_reason() throws Exception {
    Path jar = jar("1");
    LibraryLayer wrong = layer(jar, ",\"error\":\"java.lang.Exception\"", "out");
    assertThatThrownBy(() -> new LibraryLayerBuilder(wrong, this).run())
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("to be answered with the error java.lang.Exception")
        .hasMessageContaining("green for Ada");
    Path text = Files.writeString(folder.resolve("text.jar"), "text");
    assertThatThrownBy(() -> build(text, "out")).hasMessageContaining("text.jar is no jar");
    assertThatThrownBy(() -> build(folder.resolve("none.jar"), "out"))
        .hasMessageContaining("There is no jar");
    LibraryLayer notBase = layer(jar, "", "out");
    Path library = folder.resolve("library.zip");
    ZipWriter.pack(folder.resolve("handlers"), library);
    assertThatThrownBy(() ->
            new LibraryLayerBuilder(
                    new LibraryLayer(
                        "leaves",
                        notBase.jars(),
                        notBase.handlers(),
                        notBase.events(),
                        library,
                        Map.of(),
                        TIME,
                        folder),
                    this)
                .run())
        .hasMessageContaining("is no base layer of Demitasse");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
