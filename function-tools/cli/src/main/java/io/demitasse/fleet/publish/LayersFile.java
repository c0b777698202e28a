package io.demitasse.fleet.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.fleet.aws.FleetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The file {@code layers.json}: by name and architecture the digest of a layer, and its ARN in each
 * region.
 */
final class LayersFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;

  LayersFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Adds layers; of a layer with other bits than before, the regions of before are forgotten. */
  void add(List<PublishedLayer> layers) throws FleetException {
    try {
      Files.createDirectories(file.getParent());
      var all = Files.exists(file) ? read() : JSON.createObjectNode();
      for (var layer : layers) {
        var entry =
            all.withObjectProperty(layer.layerName()).withObjectProperty(layer.architecture());
        if (!entry.path("sha256").asText().equals(layer.sha256())) {
          entry.removeAll();
          entry.put("sha256", layer.sha256()).put("what", layer.what());
        }
        entry.withObjectProperty("regions").put(layer.region(), layer.arn());
      }
      var next = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(next, JSON.writeValueAsString(all) + "\n");
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FleetException(
          "the layers are published, but %s cannot be written: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  private ObjectNode read() throws IOException {
    if (JSON.readTree(file.toFile()) instanceof ObjectNode object) {
      return object;
    }
    throw new IOException("it holds something else than a JSON object");
  }
}
