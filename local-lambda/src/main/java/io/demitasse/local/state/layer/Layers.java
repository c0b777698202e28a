package io.demitasse.local.state.layer;

import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.code.Code;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.code.Documents;
import io.demitasse.local.state.code.S3Folder;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.Limits;
import io.demitasse.local.state.request.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published layers; thread-safe. */
public final class Layers {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-_]{1,140}");

  private final Documents<Layer> documents;
  private final CodeStore store;
  private final S3Folder uploads;
  private final Arns arns;
  private final Runnable onDelete;

  /** Creates the layers of a folder; onDelete hears that code may have become useless. */
  public Layers(Path folder, CodeStore store, S3Folder uploads, Arns arns, Runnable onDelete)
      throws IOException {
    this.documents = new Documents<>(folder, Layer.class, Layer::upgraded);
    this.store = store;
    this.arns = arns;
    this.uploads = uploads;
    this.onDelete = onDelete;
  }

  public LayerVersion publish(String nameOrArn, Body request) throws IOException {
    var name = name(nameOrArn);
    var content =
        request
            .object("Content")
            .orElseThrow(() -> ApiException.invalid("Content must not be null"));
    try (var upload = store.store(uploads.zipFile(content))) {
      return publish(name, upload.code(), request);
    }
  }

  private synchronized LayerVersion publish(String name, Code code, Body request)
      throws IOException {
    var layer = documents.find(name).orElse(Layer.empty(name));
    var version =
        new LayerVersion(
            name,
            layer.lastVersion() + 1,
            Limits.length("description", request.text("Description").orElse(""), 256),
            Times.iso(),
            Limits.size("compatibleRuntimes", request.texts("CompatibleRuntimes"), 15),
            Limits.size("compatibleArchitectures", request.texts("CompatibleArchitectures"), 2),
            Limits.length("licenseInfo", request.text("LicenseInfo").orElse(""), 512),
            code,
            JsonTrees.object());
    documents.put(name, layer.with(version));
    return version;
  }

  public synchronized List<Layer> all() {
    return documents.all();
  }

  /** The versions of a layer, the newest first; none of a layer that nobody has published. */
  public synchronized List<LayerVersion> versions(String nameOrArn) {
    return documents.find(name(nameOrArn)).map(Layer::versions).orElse(List.of()).reversed();
  }

  public LayerVersion get(String nameOrArn, int number) {
    return find(name(nameOrArn), number)
        .orElseThrow(() ->
            ApiException.notFound(
                "The resource you requested does not exist: "
                    + arns.layerVersion(name(nameOrArn), number)));
  }

  private synchronized Optional<LayerVersion> find(String name, int number) {
    return documents.find(name).flatMap(layer -> layer.version(number));
  }

  public Optional<LayerVersion> find(String versionArn) {
    return Stream.of(versionArn)
        .filter(arn -> arn.startsWith("arn:") && arn.contains(":layer:"))
        .map(arn -> arn.substring(arn.indexOf(":layer:") + 7).split(":", -1))
        .filter(parts -> parts.length == 2 && parts[1].matches("\\d{1,9}"))
        .flatMap(parts -> find(parts[0], Integer.parseInt(parts[1])).stream())
        .filter(version -> arns.layerVersion(version.name(), version.version()).equals(versionArn))
        .findFirst();
  }

  /** Puts what a change makes of a version in its place and returns it. */
  public synchronized LayerVersion change(
      String nameOrArn, int number, UnaryOperator<LayerVersion> change) throws IOException {
    var changed = change.apply(get(nameOrArn, number));
    var layer = documents.find(changed.name()).orElseThrow();
    documents.put(layer.name(), layer.with(changed));
    return changed;
  }

  /** Deleting what does not exist succeeds, as on Lambda. */
  public void delete(String nameOrArn, int number) throws IOException {
    if (removed(name(nameOrArn), number)) {
      // Without our lock: the collection of code asks for our references under its own.
      onDelete.run();
    }
  }

  private synchronized boolean removed(String name, int number) throws IOException {
    var layer = documents.find(name);
    if (layer.isPresent()) {
      documents.put(name, layer.get().without(number));
    }
    return layer.isPresent();
  }

  /** The digests of the code of all layers. */
  public synchronized Set<String> referredCode() {
    return documents.all().stream()
        .flatMap(layer -> layer.versions().stream())
        .map(version -> version.code().sha256())
        .collect(Collectors.toSet());
  }

  private String name(String nameOrArn) {
    var prefix = arns.layer("");
    var name = nameOrArn.startsWith(prefix) ? nameOrArn.substring(prefix.length()) : nameOrArn;
    if (!NAME.matcher(name).matches()) {
      throw ApiException.invalid(
          ("1 validation error detected: Value '%s' at 'layerName' failed to satisfy constraint:"
                  + " Member must satisfy regular expression pattern: [a-zA-Z0-9-_]+")
              .formatted(nameOrArn));
    }
    return name;
  }
}
