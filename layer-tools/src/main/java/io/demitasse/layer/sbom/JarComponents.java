package io.demitasse.layer.sbom;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.layer.release.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A CycloneDX list of jars, by what each and its pom say, with its checksum and licences. */
public final class JarComponents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode bom;

  private JarComponents(ObjectNode bom) {
    this.bom = bom;
  }

  /**
   * The same jars give the same list: it has neither a time nor a serial number.
   *
   * @param jars by the names of their files; those that lie in a Maven repository are known best
   */
  public static JarComponents of(String name, Map<String, Path> jars) throws IOException {
    ObjectNode bom = JSON.createObjectNode();
    bom.put("bomFormat", "CycloneDX");
    bom.put("specVersion", "1.6");
    bom.put("version", 1);
    bom.putObject("metadata")
        .putObject("component")
        .put("type", "application")
        .put("bom-ref", name)
        .put("name", name);
    var components = bom.putArray("components");
    for (Map.Entry<String, Path> entry : jars.entrySet()) {
      Path jar = entry.getValue();
      JarIdentity identity = JarIdentity.of(jar);
      ObjectNode component = components.addObject();
      component.put("type", "library");
      component.put("bom-ref", entry.getKey());
      identity.group().ifPresent(group -> component.put("group", group));
      component.put("name", identity.name());
      identity.version().ifPresent(version -> component.put("version", version));
      component
          .putArray("hashes")
          .addObject()
          .put("alg", "SHA-256")
          .put("content", Checksum.of(jar));
      List<JarLicense> licenses = JarLicenses.of(jar, identity);
      if (!licenses.isEmpty()) {
        ArrayNode described = component.putArray("licenses");
        licenses.forEach(license -> license.describe(described.addObject().putObject("license")));
      }
      if (identity.group().isPresent() && identity.version().isPresent()) {
        component.put(
            "purl",
            "pkg:maven/%s/%s@%s?type=jar"
                .formatted(identity.group().get(), identity.name(), identity.version().get()));
      }
    }
    return new JarComponents(bom);
  }

  /** Writes the list. */
  public void write(Path file) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    Files.writeString(file, JSON.writer(printer).writeValueAsString(bom) + "\n");
  }
}
