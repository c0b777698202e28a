package io.demitasse.local.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Takes what is meant for queues, topics, buckets and the like: a folder for each ARN, with a file
 * for each message, their names in the order of their coming. Thread-safe.
 */
public final class DestinationFolder {
  private final Path root;

  /** Creates nothing before the first message. */
  public DestinationFolder(Path root) {
    this.root = root;
  }

  void write(String arn, JsonNode message) throws IOException {
    var folder = Files.createDirectories(root.resolve(arn.replaceAll("[^a-zA-Z0-9._-]", "_")));
    var name = "%d-%s".formatted(System.currentTimeMillis(), UUID.randomUUID());
    // Renamed when it is whole, since somebody may be waiting for it.
    var unfinished = Files.write(folder.resolve("." + name), JsonTrees.bytes(message));
    Files.move(unfinished, folder.resolve(name + ".json"), StandardCopyOption.ATOMIC_MOVE);
  }
}
