package io.demitasse.local.state.layer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All versions of one layer.
 *
 * @param lastVersion the last number given out; numbers of deleted versions are not given again
 */
public record Layer(String name, int lastVersion, List<LayerVersion> versions) {
  /** Brings a document that an older Local Lambda has written into today's form. */
  static ObjectNode upgraded(ObjectNode document) throws IOException {
    for (var version : document.path("versions")) {
      for (var statement : version.path("statements").properties()) {
        if (statement.getValue().isTextual()) {
          statement.setValue(JsonTrees.parse(statement.getValue().textValue().getBytes(UTF_8)));
        }
      }
    }
    return document;
  }

  public static Layer empty(String name) {
    return new Layer(name, 0, List.of());
  }

  public Layer with(LayerVersion version) {
    var all = new ArrayList<>(without(version.version()).versions);
    all.add(version);
    return new Layer(name, Math.max(lastVersion, version.version()), List.copyOf(all));
  }

  public Layer without(int version) {
    return new Layer(
        name, lastVersion, versions.stream().filter(v -> v.version() != version).toList());
  }

  public Optional<LayerVersion> version(int number) {
    return versions.stream().filter(v -> v.version() == number).findFirst();
  }
}
