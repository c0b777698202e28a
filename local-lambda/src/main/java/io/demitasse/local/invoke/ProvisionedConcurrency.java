package io.demitasse.local.invoke;

import io.demitasse.local.environment.Environments;
import io.demitasse.local.state.ApiException;
import io.demitasse.local.state.Attachment;
import io.demitasse.local.state.CodeStore;
import io.demitasse.local.state.DeployedFunction;
import io.demitasse.local.state.FunctionReference;
import io.demitasse.local.state.FunctionVersion;
import io.demitasse.local.state.Functions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps environments started ahead for versions and aliases that have it. Thread-safe. */
public final class ProvisionedConcurrency {
  private final Functions functions;
  private final CodeStore store;
  private final Environments environments;
  private final String region;
  private final Map<String, Status> statuses = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> kept = new HashMap<>();

  /** Starts nothing before {@link #refresh} is called. */
  public ProvisionedConcurrency(
      Functions functions, CodeStore store, Environments environments, String region) {
    this.functions = functions;
    this.store = store;
    this.environments = environments;
    this.region = region;
  }

  /**
   * How far the environments of one qualifier are.
   *
   * @param name IN_PROGRESS, READY or FAILED
   * @param reason why it failed; empty otherwise
   */
  public record Status(String name, String reason) {
    private static final Status IN_PROGRESS = new Status("IN_PROGRESS", "");
    private static final Status READY = new Status("READY", "");

    /** Whether all environments have started. */
    public boolean ready() {
      return equals(READY);
    }
  }

  /** The state of a qualifier's environments. */
  public Status status(FunctionReference reference) {
    return statuses.getOrDefault(key(reference.name(), reference.version()), Status.IN_PROGRESS);
  }

  /** Starts what a function has to have and lets go what it need not have any more. */
  public void refresh(String name) {
    functions
        .find(name)
        .ifPresent(function ->
            function
                .attachments(Attachment.PROVISIONED_CONCURRENCY)
                .keySet()
                .forEach(qualifier -> statuses.put(key(name, qualifier), Status.IN_PROGRESS)));
    Thread.startVirtualThread(() -> apply(name));
  }

  private synchronized void apply(String name) {
    var function = functions.find(name);
    if (function.isEmpty()) {
      kept.remove(name);
      return;
    }
    var wanted = wanted(function.get());
    var all = new TreeMap<>(wanted);
    kept.getOrDefault(name, Map.of()).keySet().forEach(version -> all.putIfAbsent(version, 0));
    kept.put(name, wanted);
    var failures = new HashMap<String, String>();
    all.forEach((version, count) ->
        function
            .get()
            .version(version)
            .flatMap(v -> keep(v, count))
            .ifPresent(reason -> failures.put(version, reason)));
    for (var qualifier : function.get().attachments(Attachment.PROVISIONED_CONCURRENCY).keySet()) {
      var version = functions.get(FunctionReference.of(name, qualifier)).version();
      var status =
          Optional.ofNullable(failures.get(version)).map(reason -> new Status("FAILED", reason));
      statuses.put(key(name, qualifier), status.orElse(Status.READY));
    }
  }

  /** How many environments each version has to have. */
  private Map<String, Integer> wanted(DeployedFunction function) {
    var wanted = new TreeMap<String, Integer>();
    function
        .attachments(Attachment.PROVISIONED_CONCURRENCY)
        .forEach((qualifier, config) ->
            wanted.merge(
                functions.get(FunctionReference.of(function.name(), qualifier)).version(),
                config.path("ProvisionedConcurrentExecutions").asInt(),
                Integer::sum));
    return wanted;
  }

  @SuppressWarnings("try") // What is taken is given back, and needed for nothing else.
  private Optional<String> keep(FunctionVersion version, int count) {
    try (var lease = store.lease(version)) {
      return environments.keep(version.definition(store, region), version.revision(), count);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (IOException | ApiException e) {
      return Optional.of(e.toString());
    }
  }

  private static String key(String name, String qualifier) {
    return name + ":" + qualifier;
  }
}
