package io.demitasse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries by their coordinates, from a repository in a folder. */
final class MavenJarsTest {
  @TempDir private Path folder;
  private Path remote;

  @BeforeEach
  void publish() throws IOException {
    remote = folder.resolve("remote");
    publish("mail", dependency("text", "compile") + dependency("check", "test"));
    publish("text", dependency("bytes", "runtime"));
    publish("bytes", "");
    publish("check", "");
  }

  private void publish(String artifact, String dependencies) throws IOException {
    Path version = Files.createDirectories(remote.resolve("t/" + artifact + "/1"));
    Files.writeString(version.resolve(artifact + "-1.jar"), artifact);
    Files.writeString(
        version.resolve(artifact + "-1.pom"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>t</groupId><artifactId>%s</artifactId><version>1</version>
          <dependencies>%s</dependencies>
        </project>
        """
            .formatted(artifact, dependencies));
  }

  private static String dependency(String artifact, String scope) {
    return "<dependency><groupId>t</groupId><artifactId>%s</artifactId><version>1</version><scope>%s</scope></dependency>"
        .formatted(artifact, scope);
  }

  private MavenJars maven(String url, String more) throws IOException {
    Path settings = folder.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <localRepository>%s</localRepository>
          <profiles><profile>
            <id>ours</id>
            <activation><activeByDefault>true</activeByDefault></activation>
            <repositories><repository><id>central</id><url>%s</url></repository></repositories>
          </profile></profiles>
          %s
        </settings>
        """
            .formatted(folder.resolve("local"), url, more));
    return new MavenJars(settings, folder);
  }

  private List<String> names(MavenJars maven, List<String> coordinates, List<String> excluded) {
    return maven.resolve(coordinates, excluded).stream()
        .map(jar -> String.valueOf(jar.getFileName()))
        .toList();
  }

  @Test
  void a_library_comes_with_what_it_needs_at_run_time() throws IOException {
    assertThat(names(maven(remote.toUri().toString(), ""), List.of("t:mail:1"), List.of()))
        .containsExactlyInAnyOrder("mail-1.jar", "text-1.jar", "bytes-1.jar");
  }

  @Test
  void what_is_excluded_stays_out_with_what_only_that_needs() throws IOException {
    MavenJars maven = maven(remote.toUri().toString(), "");

    assertThat(names(maven, List.of("t:mail:1"), List.of("t:text"))).containsExactly("mail-1.jar");
    assertThat(names(maven, List.of("t:mail:1"), List.of("t:*"))).containsExactly("mail-1.jar");
    assertThatThrownBy(() -> maven.resolve(List.of("t:mail:1"), List.of("text")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"text\" cannot be excluded", "GROUP:ARTIFACT");
  }

  @Test
  void a_mirror_of_the_settings_stands_for_the_repository() throws IOException {
    String mirror =
        "<mirrors><mirror><id>m</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>"
            .formatted(remote.toUri());
    MavenJars maven = maven(folder.resolve("nowhere").toUri().toString(), mirror);

    assertThat(names(maven, List.of("t:bytes:1"), List.of())).containsExactly("bytes-1.jar");
  }

  @Test
  void what_nobody_has_is_named() throws IOException {
    MavenJars maven = maven(remote.toUri().toString(), "");

    assertThatThrownBy(() -> maven.resolve(List.of("t:bytes:1", "t:post:2"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("Maven does not find", "t:post");
    assertThatThrownBy(() -> maven.resolve(List.of("bytes"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes");
  }

  @Test
  void settings_that_are_none_are_named() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings.xml"), "<settings");

    assertThatThrownBy(
            () -> new MavenJars(settings, folder).resolve(List.of("t:bytes:1"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("settings.xml cannot be read", "Mend it");
  }
}
