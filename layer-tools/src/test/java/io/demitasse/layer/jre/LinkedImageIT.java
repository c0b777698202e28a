package io.demitasse.layer.jre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a really linked image. */
@Tag("it")
final class LinkedImageIT {
  private static final List<String> MODULES = List.of("java.base");

  @TempDir private Path folder;

  @Test
  void an_image_that_is_linked_again_is_the_same_each_time_and_copied_without_its_tools()
      throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    Path image = folder.resolve("image");
    Commands.run(
        List.of(
            home.resolve("bin/jlink").toString(), "--add-modules=java.base", "--output=" + image));
    LinkedImage linked = new LinkedImage(image, TargetJdk.at(home));

    linked.linkAgain(MODULES, false);
    byte[] classes = Files.readAllBytes(image.resolve("lib/modules"));
    linked.linkAgain(MODULES, false);
    assertThat(image.resolve("lib/modules")).hasBinaryContent(classes);

    Path jre = folder.resolve("jre");
    linked.copyTo(jre, NativeTools.on(System.getenv("PATH"), TargetJdk.at(home).arch()));
    assertThat(filesIn(jre.resolve("bin"))).containsExactly("java");
    assertThat(jre.resolve("lib/jrt-fs.jar")).doesNotExist();
    assertThat(jre.resolve("lib/modules")).exists();
    assertThat(image.resolve("lib/jrt-fs.jar")).as("the image itself stays").exists();
    Commands.run(List.of(jre.resolve("bin/java").toString(), "-Xshare:off", "-version"));
  }

  @Test
  void an_image_is_copied_whole_where_nothing_can_strip_it() throws Exception {
    Path image = Files.createDirectories(folder.resolve("plain/lib"));
    Files.writeString(image.resolve("libjvm.so"), "not stripped");
    Files.writeString(image.resolve("libjvm.debuginfo"), "400 MB");
    Files.createSymbolicLink(image.resolve("link"), Path.of("libjvm.so"));

    Path home = Path.of(System.getProperty("java.home"));
    new LinkedImage(image.getParent(), TargetJdk.at(home))
        .copyTo(folder.resolve("jre"), Optional.empty());

    assertThat(filesIn(folder.resolve("jre/lib"))).containsExactly("libjvm.so", "link");
    assertThat(folder.resolve("jre/lib/link")).isSymbolicLink();
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
