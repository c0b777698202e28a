package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.UnpackedLayer.Run;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.layer.train.TrainingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training changes nothing but the time: the trainer itself compares all answers. */
@Tag("it")
final class TrainedFunctionsIT {
  private static final String NAMES =
      """
      ["both.txt", "mail.txt", "io/demitasse/functions/x.properties", "größe 文.txt", "META-INF/MANIFEST.MF",
       "META-INF/services/java.lang.Runnable", "lib",
       "__MACOSX/._mail.txt", "templates", "run.sh", "inner.txt"]
      """;

  @TempDir private Path folder;

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
        new Trainee(
            folder,
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
    Run run = trainee.invoke(names);
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
  void a_function_with_another_layer_is_trained_on_it_and_a_refused_cache_gives_way_to_the_layers()
      throws Exception {
    byte[] library = new OddZip().addClass("Probe.class").bytes();
    Path other = folder.resolve("other.zip");
    Files.write(other, new OddZip().add("java/lib/library.jar", library).bytes());
    String handler = "io.demitasse.training.Handlers::map";
    byte[] function = handlers();
    Trainee trainee = new Trainee(folder, function, handler).on(other);

    trainee.train("{\"key1\":\"value1\"}");

    Path opt = UnpackedLayer.in(folder.resolve("opt")).folder();
    Path task = trainee.unpacked();
    Run without = Trainee.invoke(opt, task, handler, "{\"key1\":\"value1\"}");
    assertThat(without.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(without.log()).containsOnlyOnce("Starting slower").contains("library.jar");
    assertThat(without.classesFromCache()).isGreaterThan(1000);

    Files.writeString(task.resolve("function.aot"), "not a cache");
    Files.createDirectories(opt.resolve("java/lib"));
    Files.write(opt.resolve("java/lib/library.jar"), library);
    Run damaged = Trainee.invoke(opt, task, handler, "{\"key1\":\"value1\"}");
    assertThat(damaged.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(damaged.log())
        .containsOnlyOnce("Starting slower")
        .contains("function.aot: the JVM refused it");
    assertThat(damaged.classesFromCache()).isGreaterThan(1000);
  }

  private static byte[] handlers() throws IOException {
    return FunctionZip.ofTrainingHandlers().bytes();
  }

  @Test
  void the_cache_may_be_a_layer_so_that_the_function_stays_small() throws Exception {
    Path cacheLayer = folder.resolve("cache.zip");
    String handler = "io.demitasse.training.Handlers::map";
    Trainee trainee = new Trainee(folder, handlers(), handler).withCacheIn(cacheLayer);

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
    Trainee trainee = new Trainee(folder, handlers(), "io.demitasse.training.Handlers::fail");
    trainee.train("{}");
    assertThat(trainee.notes()).singleElement().asString().contains("{} ends in an error");
  }

  @Test
  void what_cannot_be_trained_is_refused_with_the_reason() throws Exception {
    assertThatThrownBy(
            () -> new Trainee(folder, handlers(), "io.demitasse.Absent::map").train("{}"))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("The function does not start")
        .hasMessageContaining("io.demitasse.Absent");
    Trainee traced =
        new Trainee(folder, handlers(), "io.demitasse.training.Handlers::map")
            .with("JAVA_TOOL_OPTIONS", "-javaagent:/opt/agent.jar");
    assertThatThrownBy(() -> traced.train("{}")).hasMessageContaining("names an agent");
    Trainee onFolder =
        new Trainee(folder, handlers(), "io.demitasse.training.Handlers::map").on(folder);
    assertThatThrownBy(() -> onFolder.train("{}")).hasMessageContaining("no layer zip");
    assertThat(folder.resolve("trained.zip")).doesNotExist();
  }
}
