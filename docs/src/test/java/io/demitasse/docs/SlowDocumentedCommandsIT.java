package io.demitasse.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and guide tell a reader to type does what they say, where that takes long. */
@Tag("release")
final class SlowDocumentedCommandsIT {
  private static final Reader READER = new Reader("release");

  @TempDir private Path folder;

  static List<Path> pages() throws IOException {
    return READER.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_commands_of_a_page_do_what_it_says(Path page) throws Exception {
    READER.follow(page, folder);
  }
}
