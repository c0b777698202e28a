package io.demitasse.layer.jre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which binutils strip the code of which architecture. */
final class NativeToolsTest {
  private static final String OWN =
      System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
  private static final String OTHER = OWN.equals("arm64") ? "x86_64" : "arm64";
  private static final String PREFIX =
      OTHER.equals("arm64") ? "aarch64-linux-gnu-" : "x86_64-linux-gnu-";

  @TempDir private Path folder;

  @Test
  void the_tools_of_this_machine_do_not_strip_code_for_another() throws IOException {
    program("strip");
    program("objcopy");
    assertThat(NativeTools.on(path(), OWN)).isPresent();
    assertThat(NativeTools.on(path(), OTHER)).isEmpty();
    assertThat(NativeTools.jlinkStrips(path(), OWN)).isTrue();
    assertThat(NativeTools.jlinkStrips(path(), OTHER)).isFalse();
  }

  @Test
  void tools_for_another_machine_do_and_jlink_does_not_know_them() throws IOException {
    program(PREFIX + "strip");
    program(PREFIX + "objcopy");
    assertThat(NativeTools.on(path(), OTHER)).isPresent();
    assertThat(NativeTools.on(path(), OWN)).isEmpty();
    assertThat(NativeTools.jlinkStrips(path(), OTHER)).isFalse();
  }

  private String path() {
    return File.pathSeparator + "/no-such-folder" + File.pathSeparator + folder;
  }

  private void program(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
