package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.code.Documents;
import io.demitasse.local.state.code.S3Folder;
import io.demitasse.local.state.layer.FunctionLayers;
import io.demitasse.local.state.layer.Layers;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Architecture;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import io.demitasse.local.state.request.Revisions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The functions, their versions and what is attached to them; thread-safe. */
public final class Functions {
  /** The key of what is attached to a function as a whole. */
  public static final String WHOLE = "";

  private final Documents<DeployedFunction> documents;
  private final CodeStore store;
  private final S3Folder uploads;
  private final FunctionLayers layers;
  private final Arns arns;
  private final Consumer<String> onChange;

  /** Creates the functions of a folder; onChange hears the name of each function that changes. */
  public Functions(
      Path folder,
      CodeStore store,
      S3Folder uploads,
      Layers layers,
      Arns arns,
      Consumer<String> onChange)
      throws IOException {
    this.documents = new Documents<>(folder, DeployedFunction.class, DeployedFunction::upgraded);
    this.store = store;
    this.uploads = uploads;
    this.layers = new FunctionLayers(layers);
    this.arns = arns;
    this.onChange = onChange;
  }

  /** CreateFunction. */
  public FunctionVersion create(Body request) throws IOException {
    var name = FunctionReference.parse(request.requiredText("FunctionName")).name();
    refuseDuplicate(name);
    var settings = FunctionConfiguration.created(name, request);
    var attached = layers.of(request.texts("Layers"));
    var body =
        request.object("Code").orElseThrow(() -> ApiException.invalid("Code must not be null"));
    var tags = Tags.checked(request.object("Tags"));
    boolean publish = request.flag("Publish");
    try (var upload = store.store(uploads.zipFile(body))) {
      FunctionLayers.checkSize(upload.code(), attached);
      body.text("SourceKMSKeyArn").ifPresent(arn -> settings.put("SourceKMSKeyArn", arn));
      synchronized (this) {
        refuseDuplicate(name);
        var latest = new FunctionVersion(settings, upload.code(), attached);
        var signing =
            request.text("CodeSigningConfigArn").filter(arn -> !arn.isEmpty()).map(Signing::config);
        documents.put(
            name,
            DeployedFunction.created(latest, tags)
                .withAttachment(Attachment.CODE_SIGNING, WHOLE, signing));
        return publish ? publish(name, Body.empty()) : latest;
      }
    }
  }

  private synchronized void refuseDuplicate(String name) {
    if (documents.find(name).isPresent()) {
      throw ApiException.conflict("Function already exist: " + name);
    }
  }

  /** Every function, by name. */
  public synchronized List<DeployedFunction> all() {
    return documents.all();
  }

  /** The function of that name. */
  public synchronized DeployedFunction get(String name) {
    return find(name)
        .orElseThrow(() -> ApiException.notFound("Function not found: " + arns.function(name)));
  }

  /** The function of that name, if there is one. */
  public synchronized Optional<DeployedFunction> find(String name) {
    return documents.find(name);
  }

  /** The version that a reference names; of an alias with weights its own version. */
  public FunctionVersion get(FunctionReference reference) {
    return get(reference, 1);
  }

  /** The version that one invocation gets; the number, from 0 to 1, decides between weights. */
  public FunctionVersion get(FunctionReference reference, double random) {
    var function = get(reference.name());
    var alias = function.attachments(Attachment.ALIAS).get(reference.version());
    var version = alias == null ? reference.version() : Aliases.version(alias, random);
    return function
        .version(version)
        .orElseThrow(() ->
            ApiException.notFound(
                "Function not found: " + arns.function(reference.name(), reference.version())));
  }

  /** UpdateFunctionCode. */
  public FunctionVersion updateCode(String name, Body request) throws IOException {
    Revisions.check(request, get(name).latest().revision());
    Architecture.of(request);
    return updateCode(name, uploads.zipFile(request), request);
  }

  /** Gives the latest version other code, which is a zip file. */
  public FunctionVersion updateCode(String name, byte[] zip, Body request) throws IOException {
    boolean publish = request.flag("Publish");
    try (var upload = store.store(zip)) {
      synchronized (this) {
        var function = get(name);
        var old = function.latest();
        Revisions.check(request, old.revision());
        FunctionLayers.checkSize(upload.code(), old.layers());
        var settings = old.settings().deepCopy();
        FunctionConfiguration.revised(settings);
        request.text("SourceKMSKeyArn").ifPresent(arn -> settings.put("SourceKMSKeyArn", arn));
        var latest = new FunctionVersion(settings, upload.code(), old.layers());
        if (request.flag("DryRun")) {
          return latest;
        }
        put(function.withLatest(latest));
        return publish ? publish(name, Body.empty()) : latest;
      }
    }
  }

  /** UpdateFunctionConfiguration. */
  public synchronized FunctionVersion updateConfiguration(String name, Body request)
      throws IOException {
    var function = get(name);
    var old = function.latest();
    Revisions.check(request, old.revision());
    var attached =
        request.field("Layers").isPresent() ? layers.of(request.texts("Layers")) : old.layers();
    FunctionLayers.checkSize(old.code(), attached);
    var settings = old.settings().deepCopy();
    FunctionConfiguration.change(settings, request);
    var latest = new FunctionVersion(settings, old.code(), attached);
    put(function.withLatest(latest));
    return latest;
  }

  /** Freezes the latest version under a number, or finds the number it has already. */
  public synchronized FunctionVersion publish(String name, Body request) throws IOException {
    var function = get(name);
    var latest = function.latest();
    Revisions.check(request, latest.revision());
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

  /** DeleteFunction: everything, or one version. */
  public synchronized void delete(FunctionReference reference) throws IOException {
    var function = get(reference.name());
    var version = reference.version();
    if (reference.qualifier().isEmpty()) {
      documents.remove(reference.name());
      onChange.accept(reference.name());
      return;
    }
    if (version.equals(FunctionReference.LATEST)) {
      throw ApiException.invalid(
          "$LATEST version cannot be deleted without deleting the function.");
    }
    if (function.version(version).isEmpty()) {
      throw ApiException.notFound(
          "Function not found: " + arns.function(reference.name(), version));
    }
    for (var alias : function.attachments(Attachment.ALIAS).entrySet()) {
      if (Aliases.uses(alias.getValue(), version)) {
        throw ApiException.conflict(
            "Function version %s is referenced by alias %s; delete or change the alias first."
                .formatted(version, alias.getKey()));
      }
    }
    put(function.without(version));
  }

  /** Deletes an alias with what is attached to it, if it is there. */
  public synchronized void deleteAlias(String name, String alias) throws IOException {
    if (get(name).attachments(Attachment.ALIAS).containsKey(alias)) {
      documents.put(name, get(name).withoutAttachments(alias));
    }
  }

  /** A copy of what is attached to a function under a key. */
  public Optional<ObjectNode> attachment(String name, Attachment kind, String key) {
    return Optional.ofNullable(get(name).attachments(kind).get(key)).map(ObjectNode::deepCopy);
  }

  /**
   * Attaches what the change makes of the function and a copy of what is attached now; returns it.
   */
  public synchronized ObjectNode attach(
      String name,
      Attachment kind,
      String key,
      BiFunction<DeployedFunction, Optional<ObjectNode>, ObjectNode> change)
      throws IOException {
    var function = get(name);
    var value = change.apply(function, attachment(name, kind, key));
    documents.put(name, function.withAttachment(kind, key, Optional.of(value)));
    return value;
  }

  /** Removes an attachment; returns whether it was there. */
  public synchronized boolean detach(String name, Attachment kind, String key) throws IOException {
    var function = get(name);
    if (!function.attachments(kind).containsKey(key)) {
      return false;
    }
    documents.put(name, function.withAttachment(kind, key, Optional.empty()));
    return true;
  }

  /** Replaces the tags. */
  public synchronized void changeTags(String name, Map<String, String> tags) throws IOException {
    documents.put(name, get(name).withTags(new HashMap<>(tags)));
  }

  /** The names of all stored code that a function needs. */
  public synchronized Set<String> referredCode() {
    var names = new HashSet<String>();
    documents.all().stream()
        .flatMap(DeployedFunction::versions)
        .forEach(version -> names.addAll(version.codeNames()));
    return names;
  }

  private void put(DeployedFunction function) throws IOException {
    documents.put(function.name(), function);
    onChange.accept(function.name());
  }
}
