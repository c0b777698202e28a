package io.demitasse.local.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The functions and their versions; thread-safe. */
public final class Functions {
  private static final int MAX_LAYERS = 5;

  private final Documents<DeployedFunction> documents;
  private final CodeStore store;
  private final Layers layers;
  private final Arns arns;
  private final Consumer<String> onChange;

  /** Creates the functions of a folder; onChange hears the name of each function that changes. */
  public Functions(
      Path folder, CodeStore store, Layers layers, Arns arns, Consumer<String> onChange)
      throws IOException {
    this.documents = new Documents<>(folder, DeployedFunction.class);
    this.store = store;
    this.layers = layers;
    this.arns = arns;
    this.onChange = onChange;
  }

  public FunctionVersion create(Body request) throws IOException {
    var name = FunctionReference.parse(request.requiredText("FunctionName")).name();
    refuseDuplicate(name);
    var settings = FunctionSettings.created(name, request);
    var attached = attached(request.texts("Layers"));
    var content =
        request
            .object("Code")
            .orElseThrow(() -> ApiException.invalid("Code must not be null"))
            .zipFile();
    var code = store.store(content);
    checkSize(code, attached);
    synchronized (this) {
      refuseDuplicate(name);
      var latest = new FunctionVersion(settings, code, attached);
      var tags = new HashMap<String, String>();
      request
          .object("Tags")
          .ifPresent(
              t -> t.json().properties().forEach(e -> tags.put(e.getKey(), e.getValue().asText())));
      documents.put(name, new DeployedFunction(latest, List.of(), 0, Map.of(), tags));
      return request.flag("Publish") ? publish(name, Body.empty()) : latest;
    }
  }

  private synchronized void refuseDuplicate(String name) {
    if (documents.find(name).isPresent()) {
      throw ApiException.conflict("Function already exist: " + name);
    }
  }

  public synchronized List<DeployedFunction> all() {
    return documents.all();
  }

  public synchronized DeployedFunction get(String name) {
    return documents
        .find(name)
        .orElseThrow(() -> ApiException.notFound("Function not found: " + arns.function(name)));
  }

  public FunctionVersion get(FunctionReference reference) {
    return get(reference.name())
        .version(reference.version())
        .orElseThrow(() ->
            ApiException.notFound(
                "Function not found: " + arns.function(reference.name(), reference.version())));
  }

  public FunctionVersion updateCode(String name, Body request) throws IOException {
    checkRevision(get(name), request);
    var code = store.store(request.zipFile());
    Architecture.of(request);
    synchronized (this) {
      var function = get(name);
      var old = function.latest();
      checkRevision(function, request);
      checkSize(code, old.layers());
      var settings = old.settings().deepCopy();
      FunctionSettings.revised(settings);
      var latest = new FunctionVersion(settings, code, old.layers());
      if (request.flag("DryRun")) {
        return latest;
      }
      put(function.withLatest(latest));
      return request.flag("Publish") ? publish(name, Body.empty()) : latest;
    }
  }

  public synchronized FunctionVersion updateConfiguration(String name, Body request)
      throws IOException {
    var function = get(name);
    checkRevision(function, request);
    var old = function.latest();
    var attached =
        request.field("Layers").isPresent() ? attached(request.texts("Layers")) : old.layers();
    checkSize(old.code(), attached);
    var settings = old.settings().deepCopy();
    FunctionSettings.change(settings, request);
    var latest = new FunctionVersion(settings, old.code(), attached);
    put(function.withLatest(latest));
    return latest;
  }

  /** Freezes the latest version under a number, or finds the number it has already. */
  public synchronized FunctionVersion publish(String name, Body request) throws IOException {
    var function = get(name);
    checkRevision(function, request);
    var latest = function.latest();
    var digest = request.text("CodeSha256");
    if (digest.isPresent() && !digest.get().equals(latest.code().sha256Base64())) {
      throw ApiException.invalid(
          "CodeSHA256 (%s) is different from current CodeSHA256 in $LATEST (%s). Please try again"
              .formatted(digest.get(), latest.code().sha256Base64()));
    }
    if (!function.published().isEmpty()) {
      var last = function.published().getLast();
      if (last.revision().equals(latest.revision())) {
        return last;
      }
    }
    var settings = latest.settings().deepCopy();
    settings.put("Version", Integer.toString(function.lastVersion() + 1));
    request
        .text("Description")
        .ifPresent(text -> settings.put("Description", Limits.length("description", text, 256)));
    var version = new FunctionVersion(settings, latest.code(), latest.layers());
    documents.put(name, function.withPublished(version));
    return version;
  }

  public synchronized void delete(FunctionReference reference) throws IOException {
    get(reference);
    if (reference.qualifier().isEmpty()) {
      documents.remove(reference.name());
      onChange.accept(reference.name());
    } else if (reference.version().equals(FunctionReference.LATEST)) {
      throw ApiException.invalid(
          "$LATEST version cannot be deleted without deleting the function.");
    } else {
      put(get(reference.name()).without(reference.version()));
    }
  }

  public synchronized void changeUrls(String name, Map<String, ObjectNode> urls)
      throws IOException {
    put(get(name).withUrls(Map.copyOf(urls)));
  }

  /** The digests of all code that a function needs. */
  public synchronized Set<String> referredCode() {
    var digests = new HashSet<String>();
    for (var function : documents.all()) {
      function
          .versions()
          .forEach(version -> {
            digests.add(version.code().sha256());
            version.layers().forEach(layer -> digests.add(layer.code().sha256()));
          });
    }
    return digests;
  }

  private void put(DeployedFunction function) throws IOException {
    documents.put(function.name(), function);
    onChange.accept(function.name());
  }

  private static void checkRevision(DeployedFunction function, Body request) {
    var wanted = request.text("RevisionId");
    if (wanted.isPresent() && !wanted.get().equals(function.latest().revision())) {
      throw new ApiException(
          "PreconditionFailedException",
          412,
          "The RevisionId provided does not match the latest RevisionId. Call the"
              + " GetFunction/GetAlias API to retrieve the latest RevisionId.");
    }
  }

  private List<AttachedLayer> attached(List<String> versionArns) {
    if (versionArns.size() > MAX_LAYERS) {
      throw ApiException.invalid("Cannot reference more than 5 layers.");
    }
    var attached = new ArrayList<AttachedLayer>();
    var names = new HashSet<String>();
    for (var arn : versionArns) {
      var version =
          layers
              .find(arn)
              .orElseThrow(() -> ApiException.invalid("Layer version " + arn + " does not exist."));
      if (!names.add(version.name())) {
        throw ApiException.invalid(
            "Two different versions of the same layer are not allowed to be referenced in the"
                + " same function.");
      }
      var architectures = version.compatibleArchitectures();
      if (!architectures.isEmpty() && !architectures.contains(Architecture.LOCAL)) {
        throw ApiException.invalid(
            "Layer version %s is for %s and the function is for %s."
                .formatted(arn, String.join(", ", architectures), Architecture.LOCAL));
      }
      attached.add(new AttachedLayer(arn, version.code()));
    }
    return List.copyOf(attached);
  }

  private static void checkSize(Code code, List<AttachedLayer> attached) {
    long size = code.unzippedSize();
    for (var layer : attached) {
      size += layer.code().unzippedSize();
    }
    if (size > CodeStore.MAX_UNZIPPED_BYTES) {
      throw ApiException.invalid(
          ("Function code combined with layers exceeds the maximum allowed size of %d bytes. The"
                  + " actual size is %d bytes.")
              .formatted(CodeStore.MAX_UNZIPPED_BYTES, size));
    }
  }
}
