package io.demitasse.fleet.publish;

import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Publishes layers to regions, some at the same time. What a region has is not published there
 * again, so that the same publication, run again, does what is missing. Progress is told by several
 * threads.
 */
public final class Publisher {
  private final AwsClients aws;
  private final Consumer<String> progress;

  /** Publishes with these clients. */
  public Publisher(AwsClients aws, Consumer<String> progress) {
    this.aws = aws;
    this.progress = progress;
  }

  /**
   * Publishes to each region, whatever becomes of the others.
   *
   * @throws FleetException if nothing could be begun; what fails in a region is in the answer
   */
  public Published publish(Publication publication) throws FleetException, InterruptedException {
    var layers = publication.read();
    for (var layer : layers) {
      if (layer.testOnly().isPresent()
          && !publication.regions().stream().allMatch(aws.endpoints()::isLocal)) {
        throw new FleetException(
            "%s is for tests only, because %s; build it with Temurin 25 to publish it"
                .formatted(layer.path(), layer.testOnly().get()));
      }
    }
    var running = new LinkedHashMap<String, RegionPublisher>();
    var tasks = new LinkedHashMap<String, Future<?>>();
    var failures = new LinkedHashMap<String, FleetException>();
    try (var threads = Executors.newFixedThreadPool(publication.parallel())) {
      for (var region : publication.regions()) {
        var publisher = new RegionPublisher(aws, region, publication, progress);
        running.put(region, publisher);
        Callable<Boolean> task =
            () -> {
              publisher.publish(layers);
              return true;
            };
        tasks.put(region, threads.submit(task));
      }
      for (var task : tasks.entrySet()) {
        await(task.getValue()).ifPresent(failure -> failures.put(task.getKey(), failure));
      }
    }
    List<PublishedLayer> published = new ArrayList<>();
    running.values().forEach(region -> published.addAll(region.published()));
    var result = new Published(published, failures);
    if (publication.layersFile().isPresent()) {
      new LayersFile(publication.layersFile().get()).add(published);
    }
    return result;
  }

  private static java.util.Optional<FleetException> await(Future<?> task)
      throws InterruptedException {
    try {
      task.get();
      return java.util.Optional.empty();
    } catch (ExecutionException e) {
      return java.util.Optional.of(
          e.getCause() instanceof FleetException failure
              ? failure
              : new FleetException(String.valueOf(e.getCause()), e));
    }
  }
}
