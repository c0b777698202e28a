package io.demitasse.runtime.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fingerprints and jars with anything at all in them. */
class FingerprintFuzzTest {
  @FuzzTest
  void any_fingerprint_but_the_right_one_is_stale(FuzzedDataProvider data) throws IOException {
    Path folder = Files.createTempDirectory("fingerprint");
    Path jar = folder.resolve("a.jar");
    Path fingerprint = folder.resolve("c.aot.fingerprint");
    try {
      Files.write(jar, data.consumeBytes(200));
      AotCache cache = new AotCache(folder.resolve("c.aot").toString(), jar.toString());
      cache.writeFingerprint("LAYER_ID=\"1\"");
      String right = Files.readString(fingerprint);
      assertThat(cache.staleness()).isEmpty();

      byte[] other = data.consumeRemainingAsBytes();
      Files.write(fingerprint, other);
      // The first line is for the bootstrap. More jars than trained on are fine, and so none at
      // all.
      String[] lines = new String(other, StandardCharsets.UTF_8).split("\n", -1);
      boolean fits = lines.length == 1 || (lines.length == 2 && right.endsWith("\n" + lines[1]));
      assertThat(cache.staleness().isEmpty()).isEqualTo(fits);
    } finally {
      Files.deleteIfExists(jar);
      Files.deleteIfExists(fingerprint);
      Files.delete(folder);
    }
  }
}
