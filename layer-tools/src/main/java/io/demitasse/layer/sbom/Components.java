package io.demitasse.layer.sbom;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.layer.jre.TargetJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A CycloneDX list of components, as Maven's plugin writes it, corrected by what Maven knows not.
 */
public final class Components {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode bom;

  private Components(ObjectNode bom) {
    this.bom = bom;
  }

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException if the file is no CycloneDX document with components
   */
  public static Components read(Path file) throws IOException {
    if (JSON.readTree(file.toFile()) instanceof ObjectNode bom
        && bom.path("bomFormat").asText().equals("CycloneDX")
        && bom.get("components") instanceof ArrayNode) {
      return new Components(bom);
    }
    throw new IllegalArgumentException(file + " is no CycloneDX document with components");
  }

  /** Puts the JRE first, once. */
  public void addJre(TargetJdk jdk) {
    remove("OpenJDK");
    ObjectNode jre = JSON.createObjectNode();
    jre.put("type", "platform");
    jre.put("bom-ref", "jre");
    jre.put("publisher", jdk.vendor());
    jre.put("name", "OpenJDK");
    jre.put("version", jdk.runtimeVersion());
    jre.putArray("licenses")
        .addObject()
        .putObject("license")
        .put("name", "GPL-2.0-only WITH Classpath-exception-2.0");
    ((ArrayNode) bom.get("components")).insert(0, jre);
  }

  /** Takes a component out that the layer does not hold, with what is said of it elsewhere. */
  public void remove(String name) {
    Set<String> removed = new HashSet<>();
    bom.get("components")
        .elements()
        .forEachRemaining(component -> {
          if (component.path("name").asText().equals(name)) {
            removed.add(component.path("bom-ref").asText());
          }
        });
    removeIf(bom.path("components"), removed, "bom-ref");
    removeIf(bom.path("dependencies"), removed, "ref");
    for (JsonNode dependency : bom.path("dependencies")) {
      if (dependency.get("dependsOn") instanceof ArrayNode dependsOn) {
        for (int i = dependsOn.size() - 1; i >= 0; i--) {
          if (removed.contains(dependsOn.get(i).asText())) {
            dependsOn.remove(i);
          }
        }
      }
    }
  }

  private static void removeIf(JsonNode array, Set<String> refs, String key) {
    for (int i = array.size() - 1; i >= 0; i--) {
      if (refs.contains(array.get(i).path(key).asText())) {
        ((ArrayNode) array).remove(i);
      }
    }
  }

  /** Writes the list. */
  public void write(Path file) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    Files.writeString(file, JSON.writer(printer).writeValueAsString(bom) + "\n");
  }
}
