package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the build writes beside the zip: its checksum and the list of its components. */
@Tag("profile")
@Tag("it")
final class BesideTheZipIT {
  private static Path beside(String suffix) {
    return Path.of(BuiltLayer.zip().toString().replace(".zip", suffix));
  }

  @Test
  void the_checksum_is_that_of_the_zip() throws IOException, NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(BuiltLayer.zip()));

    assertThat(beside(".zip.sha256"))
        .content()
        .isEqualToIgnoringNewLines(
            HexFormat.of().formatHex(digest) + "  " + BuiltLayer.zip().getFileName());
  }

  @Test
  void the_components_are_those_in_the_zip_each_with_version_and_licence() throws IOException {
    Map<String, String> licences = new TreeMap<>();
    for (JsonNode component :
        new ObjectMapper().readTree(beside(".cdx.json").toFile()).get("components")) {
      assertThat(component.path("version").asText()).as(component.toString()).isNotEmpty();
      JsonNode licence = component.path("licenses").path(0).path("license");
      licences.put(
          component.get("name").asText(), licence.path("id").asText(licence.path("name").asText()));
    }

    assertThat(licences)
        .containsEntry("OpenJDK", "GPL-2.0-only WITH Classpath-exception-2.0")
        .containsEntry("runtime-core", "Apache-2.0")
        .containsEntry("function-api", "Apache-2.0")
        .containsEntry("function-json", "Apache-2.0")
        .containsEntry("jackson-core", "Apache-2.0")
        .containsEntry("aws-lambda-java-core", "Apache-2.0");
    try (ZipFile zip = new ZipFile(BuiltLayer.zip().toFile())) {
      boolean serialization =
          zip.getEntry("demitasse/lib/aws-lambda-java-serialization.jar") != null;
      assertThat(licences.containsKey("aws-lambda-java-serialization")).isEqualTo(serialization);
      assertThat(licences).hasSize(serialization ? 7 : 6);
    }
  }
}
