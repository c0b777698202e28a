package io.demitasse.layer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The id changes with everything that a cache depends on, and with nothing else. */
final class LayerIdTest {
  @TempDir private Path folder;

  @Test
  void it_depends_on_names_links_and_contents_but_not_on_place_or_time() throws IOException {
    Path one = layer("one", "a.txt", "text", "a.txt");
    String id = LayerId.of(one);
    Path same = layer("same", "a.txt", "text", "a.txt");
    Files.setLastModifiedTime(same.resolve("lib/a.txt"), FileTime.fromMillis(0));

    assertThat(id).matches("[0-9a-f]{64}").isEqualTo(LayerId.of(same));
    assertThat(LayerId.of(layer("content", "a.txt", "texts", "a.txt"))).isNotEqualTo(id);
    assertThat(LayerId.of(layer("name", "b.txt", "text", "b.txt"))).isNotEqualTo(id);
    assertThat(LayerId.of(layer("link", "a.txt", "text", "b.txt"))).isNotEqualTo(id);
  }

  private Path layer(String name, String file, String text, String link) throws IOException {
    Path layer = folder.resolve(name);
    Files.createDirectories(layer.resolve("lib"));
    Files.writeString(layer.resolve("lib").resolve(file), text);
    Files.createSymbolicLink(layer.resolve("link"), Path.of("lib", link));
    return layer;
  }
}
