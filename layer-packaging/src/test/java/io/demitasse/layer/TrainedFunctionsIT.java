package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.UnpackedLayer.Run;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.layer.train.TrainingReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training changes nothing but the time: the trainer itself compares all answers. */
@Tag("it")
final class TrainedFunctionsIT {
  private static final Path CLASSES = Path.of("target/test-classes");
  private static final String FUNCTIONS = "io/demitasse/functions/";
  private static final String NAMES =
      """
      ["both.txt", "mail.txt", "io/demitasse/functions/x.properties", "größe 文.txt", "META-INF/MANIFEST.MF",
       "META-INF/services/java.lang.Runnable", "lib",
       "__MACOSX/._mail.txt", "templates", "run.sh", "inner.txt"]
      """;

  @TempDir private Path folder;

  /**
   * A zip whose entries have a second, exact time in an extra field, as tools like zip write it.
   */
  private static final class OddZip implements AutoCloseable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    OddZip add(String name, byte[] content) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setLastModifiedTime(FileTime.from(Instant.parse("2026-05-04T03:02:01.5Z")));
      zip.putNextEntry(entry);
      zip.write(content);
      return this;
    }

    OddZip add(String name, String content) throws IOException {
      return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    OddZip addClass(String name) throws IOException {
      return add(FUNCTIONS + name, Files.readAllBytes(CLASSES.resolve(FUNCTIONS + name)));
    }

    byte[] bytes() throws IOException {
      zip.close();
      return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private Trainee trainee(byte[] zip, String handler) throws IOException {
    return new Trainee(folder, zip, handler);
  }

  private Run invoke(Path task, String handler, String event) throws Exception {
    return invoke(UnpackedLayer.in(folder.resolve("opt")).folder(), task, handler, event);
  }

  private static Run invoke(Path layer, Path task, String handler, String event) throws Exception {
    Map<String, String> variables =
        Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load", "LC_ALL", "C.UTF-8");
    return UnpackedLayer.invoke(List.of(), layer, task, handler, variables, event);
  }

  @Test
  void files_are_found_where_they_were_and_once() throws Exception {
    byte[] jar =
        new OddZip()
            .add("META-INF/MANIFEST.MF", "Class-Path: c.jar\r\n")
            .add("both.txt", "jar")
            .add("inner.txt", "jar")
            .add("META-INF/services/java.lang.Runnable", "")
            .bytes();
    byte[] circle = new OddZip().add("META-INF/MANIFEST.MF", "Class-Path: b.jar c.jar\r\n").bytes();
    Trainee trainee =
        trainee(
            new OddZip()
                .addClass("Resources.class")
                .addClass("Resources$Service.class")
                .add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n")
                .add(
                    "META-INF/services/java.lang.Runnable",
                    "io.demitasse.functions.Resources$Service\n")
                .add("both.txt", "root")
                .add("mail.txt", "Dear customer")
                .add("größe 文.txt", "x")
                .add("io/demitasse/functions/x.properties", "a=b")
                .add("templates/a.html", "<p>")
                .add("__MACOSX/._mail.txt", "x")
                .add("__MACOSX/._Resources.class", "x")
                .add("run.sh", "#!/bin/sh\n")
                .add("lib/b.jar", jar)
                .add("lib/c.jar", circle)
                .bytes(),
            "io.demitasse.functions.Resources::handle");

    trainee.with("LC_ALL", "C.UTF-8").train(NAMES);

    assertThat(trainee.notes()).isEmpty();
    assertThat(trainee.log()).doesNotContain("Picked up", "Starting slower");
    // Of a package with other files there is the folder, first, and the one in the jar of classes.
    String names = NAMES.replace("[", "[\"io/demitasse/functions\",");
    Run run = invoke(trainee.unpacked(), "io.demitasse.functions.Resources::handle", names);
    assertThat(run.answer())
        .contains(
            "\"both.txt\":[\"file:/var/task/both.txt\",\"jar:file:/var/task/lib/b.jar!/both.txt\"]",
            "\"mail.txt\":[\"file:/var/task/mail.txt\"]",
            "\"templates\":[\"file:/var/task/templates",
            "\"services\":[\"service\"]",
            "\"io/demitasse/functions\":[\"file:/var/task/io/demitasse/functions",
            "jar:file:/var/task/lib/00-function.jar!/io/demitasse/functions",
            "\"code\":\"file:/var/task/lib/00-function.jar\"");
    assertThat(run.log())
        .containsPattern("functions\\.Resources source: shared objects file")
        .doesNotContain("Starting slower");
    try (ZipFile zip = new ZipFile(trainee.zip().toFile())) {
      assertThat(Collections.list(zip.entries()))
          .allMatch(entry -> entry.getExtra() == null)
          .extracting(ZipEntry::getName)
          .contains("function.aot", "function.aot.fingerprint", "__MACOSX/._Resources.class");
    }
  }

  @Test
  void an_uber_jar_with_signatures_left_over_is_trained() throws Exception {
    OddZip zip = new OddZip().addClass("Digest.class");
    try (var jar =
        new ZipInputStream(Files.newInputStream(FunctionZip.jars("org.bouncycastle").getFirst()))) {
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        if (!entry.isDirectory()) {
          zip.add(entry.getName(), jar.readAllBytes());
        }
      }
    }
    Trainee trainee = trainee(zip.bytes(), "io.demitasse.functions.Digest::handle");
    trainee.train("\"tea\"");
    Run run = invoke(trainee.unpacked(), "io.demitasse.functions.Digest::handle", "\"tea\"");
    assertThat(run.answer()).endsWith(" file:/var/task/lib/00-function.jar\"");
    assertThat(run.log()).containsPattern("BouncyCastleProvider source: shared objects file");
  }

  @Test
  void classes_of_a_signed_jar_are_told_to_be_outside_of_the_cache() throws Exception {
    OddZip zip = new OddZip().addClass("Digest.class");
    zip.add("lib/bc.jar", Files.readAllBytes(FunctionZip.jars("org.bouncycastle").getFirst()));
    Trainee trainee = trainee(zip.bytes(), "io.demitasse.functions.Digest::handle");
    trainee.train("\"tea\"");
    assertThat(trainee.notes())
        .anyMatch(note ->
            note.startsWith("Not in the cache, because their jar is signed: ")
                && note.contains("such as org.bouncycastle."))
        .anyMatch(note -> note.contains("multi-release jar: 1 class(es)"));
  }

  @Test
  void spring_finds_its_components_in_a_trained_function() throws Exception {
    byte[] zip = FunctionZip.of("Scan").with("org.springframework", "io.micrometer").bytes();
    Trainee trainee = trainee(zip, "io.demitasse.libraries.Scan::handle");
    TrainingReport report = trainee.train("\"Ada\"");
    assertThat(report.trained()).isLessThan(report.untrained());
    Run run = invoke(trainee.unpacked(), "io.demitasse.libraries.Scan::handle", "\"Ada\"");
    assertThat(run.answer()).isEqualTo("\"Hello, Ada\"");
    assertThat(run.log()).containsPattern("libraries\\.Scan\\$Greeter source: shared objects");
  }

  @Test
  void logging_libraries_find_their_settings_once() throws Exception {
    byte[] zip =
        FunctionZip.of("Logback")
            .with("ch.qos.logback", "org.slf4j.slf4j-api")
            .withFile("logback.xml")
            .bytes();
    Trainee trainee = trainee(zip, "io.demitasse.libraries.Logback::handle");
    trainee.train("\"first\"");
    assertThat(trainee.log()).contains("Logback - order first").doesNotContain("|-", "WARN");
  }

  @Test
  void log4j_with_its_plugins_and_a_multi_release_jar_is_trained() throws Exception {
    byte[] zip =
        FunctionZip.of("Log4j")
            .with("org.apache.logging.log4j", "com.amazonaws.aws-lambda-java-log4j2")
            .withFile("log4j2.xml")
            .bytes();
    Trainee trainee = trainee(zip, "io.demitasse.libraries.Log4j::handle");
    trainee.train("\"first\"");
    assertThat(trainee.log()).contains("Log4j - order first").doesNotContain("StatusLogger");
  }

  @Test
  void kotlin_and_jars_alone_are_trained_without_events() throws Exception {
    Path jar = folder.resolve("function.jar");
    Files.write(jar, FunctionZip.of("Kotlin").bytes());
    OddZip zip = new OddZip().add("lib/function.jar", Files.readAllBytes(jar));
    for (Path library : FunctionZip.jars("org.jetbrains")) {
      zip.add("lib/" + library.getFileName(), Files.readAllBytes(library));
    }
    Trainee trainee = trainee(zip.bytes(), "io.demitasse.libraries.Kotlin::handle");
    trainee.train();
    Path task = trainee.unpacked();
    assertThat(task.resolve("lib/00-function.jar")).doesNotExist();
    Run run = invoke(task, "io.demitasse.libraries.Kotlin::handle", "[\"latte\"]");
    assertThat(run.answer()).isEqualTo("{\"first\":\"l*tt*\",\"second\":1}");
    assertThat(run.log()).containsPattern("libraries\\.Kotlin source: shared objects file");
  }

  @Test
  void a_function_with_another_layer_is_trained_on_it_and_a_refused_cache_gives_way_to_the_layers()
      throws Exception {
    byte[] library = new OddZip().addClass("Probe.class").bytes();
    Path other = folder.resolve("other.zip");
    Files.write(other, new OddZip().add("java/lib/library.jar", library).bytes());
    String handler = "io.demitasse.training.Handlers::map";
    byte[] function = handlers();
    Trainee trainee = trainee(function, handler).on(other);

    trainee.train("{\"key1\":\"value1\"}");

    Path opt = UnpackedLayer.in(folder.resolve("opt")).folder();
    Path task = trainee.unpacked();
    Run without = invoke(opt, task, handler, "{\"key1\":\"value1\"}");
    assertThat(without.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(without.log()).containsOnlyOnce("Starting slower").contains("library.jar");
    assertThat(without.classesFromCache()).isGreaterThan(1000);

    Files.writeString(task.resolve("function.aot"), "not a cache");
    Files.createDirectories(opt.resolve("java/lib"));
    Files.write(opt.resolve("java/lib/library.jar"), library);
    Run damaged = invoke(opt, task, handler, "{\"key1\":\"value1\"}");
    assertThat(damaged.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(damaged.log())
        .containsOnlyOnce("Starting slower")
        .contains("function.aot: the JVM refused it");
    assertThat(damaged.classesFromCache()).isGreaterThan(1000);
  }

  private static byte[] handlers() throws IOException {
    OddZip zip = new OddZip();
    Path classes = Path.of("training/target/classes");
    try (var files = Files.walk(classes.resolve("io/demitasse/training"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.add(classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return zip.bytes();
  }

  @Test
  void the_cache_may_be_a_layer_so_that_the_function_stays_small() throws Exception {
    Path cacheLayer = folder.resolve("cache.zip");
    String handler = "io.demitasse.training.Handlers::map";
    Trainee trainee = trainee(handlers(), handler).withCacheIn(cacheLayer);

    TrainingReport report = trainee.train("{\"key1\":\"value1\"}");

    assertThat(report.zipAfter()).isLessThan(50_000).isEqualTo(Files.size(trainee.zip()));
    assertThat(report.cacheLayer()).isGreaterThan(1_000_000).isEqualTo(Files.size(cacheLayer));
    try (ZipFile zip = new ZipFile(cacheLayer.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly(
              "demitasse/", "demitasse/function.aot", "demitasse/function.aot.fingerprint");
    }
  }

  @Test
  void events_that_end_in_errors_are_shown_and_trained() throws Exception {
    Trainee trainee = trainee(handlers(), "io.demitasse.training.Handlers::fail");
    trainee.train("{}");
    assertThat(trainee.notes()).singleElement().asString().contains("{} ends in an error");
  }

  @Test
  void what_cannot_be_trained_is_refused_with_the_reason() throws Exception {
    assertThatThrownBy(() -> trainee(handlers(), "io.demitasse.Absent::map").train("{}"))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("The function does not start")
        .hasMessageContaining("io.demitasse.Absent");
    Trainee traced =
        trainee(handlers(), "io.demitasse.training.Handlers::map")
            .with("JAVA_TOOL_OPTIONS", "-javaagent:/opt/agent.jar");
    assertThatThrownBy(() -> traced.train("{}")).hasMessageContaining("names an agent");
    Trainee onFolder = trainee(handlers(), "io.demitasse.training.Handlers::map").on(folder);
    assertThatThrownBy(() -> onFolder.train("{}")).hasMessageContaining("no layer zip");
    assertThat(folder.resolve("trained.zip")).doesNotExist();
  }
}
