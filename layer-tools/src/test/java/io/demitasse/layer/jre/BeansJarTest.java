package io.demitasse.layer.jre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java.beans} of the running JDK in a jar. */
final class BeansJarTest {
  private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void it_has_the_beans_and_of_the_rest_what_they_link_to() throws IOException {
    try (ZipFile jar = new ZipFile(write("beans.jar").toFile())) {
      assertThat(jar.getEntry("java/beans/PropertyDescriptor.class")).isNotNull();
      assertThat(jar.getEntry("com/sun/beans/util/Cache.class")).isNotNull();
      assertThat(jar.getEntry("java/awt/Image.class")).isNotNull();
      assertThat(jar.getEntry("java/awt/image/BufferedImage.class")).isNull();
      assertThat(Collections.list(jar.entries()))
          .hasSizeGreaterThan(100)
          .allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
    }
  }

  @Test
  void it_is_the_same_in_every_time_zone() throws IOException {
    Path first = write("first.jar");
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(write("second.jar")).hasSameBinaryContentAs(first);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private Path write(String name) throws IOException {
    Path jar = folder.resolve(name);
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      BeansJar.write(jdk, jar, TIME);
    }
    assertThat(Files.size(jar)).isPositive();
    return jar;
  }
}
