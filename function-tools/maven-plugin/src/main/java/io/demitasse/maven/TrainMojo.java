package io.demitasse.maven;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.train.FunctionTrainer;
import io.demitasse.layer.train.Training;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.layer.train.TrainingReport;
import io.demitasse.local.invoke.EventFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Adds an AOT cache to the function, so that its own classes and libraries start fast too: serves
 * events on the layer, and writes {@code target/<name>-trained.zip}. The handler really does what
 * the events ask for.
 */
@Mojo(name = "train", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class TrainMojo extends LayerMojo {
  private final MavenProjectHelper helper;

  /** Handler of the function, such as {@code com.example.Hello::handle}. */
  @Parameter(property = "demitasse.handler", required = true)
  private @Nullable String handler;

  /**
   * Events that visit what starts should be fast for: files, and folders of which all {@code .json}
   * files are taken, in the order of their names. Without an event the handler is only constructed.
   * By default {@code src/test/events}, and what tests with demitasse-junit have recorded: see goal
   * {@code prepare-tests}.
   */
  @Parameter(property = "demitasse.events")
  private @Nullable List<File> events;

  /** Where goal {@code prepare-tests} has tests record their events. */
  @Parameter(
      property = "demitasse.record",
      defaultValue = "${project.build.directory}/demitasse/events")
  private @Nullable File recordedEvents;

  /** How many times the events are served in training. */
  @Parameter(property = "demitasse.repeat", defaultValue = "3")
  private int repeat;

  /** Memory of the function, in MB. */
  @Parameter(property = "demitasse.memory", defaultValue = "512")
  private int memory;

  /** Seconds that the start and each event may take. */
  @Parameter(property = "demitasse.train.timeout", defaultValue = "120")
  private int timeout;

  /** The trained zip. */
  @Parameter(
      property = "demitasse.trainedZip",
      defaultValue = "${project.build.directory}/${project.build.finalName}-trained.zip")
  private @Nullable File trainedZip;

  /** Writes the cache as the zip of a layer, to be attached last, and keeps the function small. */
  @Parameter(property = "demitasse.cacheLayer")
  private @Nullable File cacheLayer;

  /** Does not train. */
  @Parameter(property = "demitasse.train.skip", defaultValue = "false")
  private boolean skipTraining;

  /** Attaches the trained zip to the project, with the classifier {@code trained}. */
  @Parameter(property = "demitasse.attach", defaultValue = "true")
  private boolean attach;

  /** For Maven. */
  @Inject
  public TrainMojo(RepositorySystem repositories, MavenProjectHelper helper) {
    super(repositories);
    this.helper = helper;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    if (skipTraining) {
      getLog().info("demitasse.train.skip is set");
      return;
    }
    quietServer();
    try {
      TrainingReport report = new FunctionTrainer(training(), new LoggedProgress(getLog())).run();
      getLog()
          .info(
              String.format(
                  Locale.ROOT,
                  "%s: %.1f MB; first answer after %d ms, untrained %d ms (medians, this machine)",
                  given(trainedZip).getName(),
                  report.zipAfter() / 1e6,
                  report.trained().toMillis(),
                  report.untrained().toMillis()));
      if (attach) {
        helper.attachArtifact(project(), "zip", "trained", given(trainedZip));
      }
    } catch (TrainingException e) {
      throw new MojoFailureException(
          "Training failed: " + e.getMessage() + "\n" + Troubleshooting.TRAINING_FAILS.sentence(),
          e);
    } catch (IOException e) {
      throw new MojoExecutionException("Training failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("Training was interrupted", e);
    }
  }

  private Training training() throws MojoExecutionException, IOException {
    List<Path> layers = new ArrayList<>(List.of(layer()));
    layers.addAll(libraryLayers());
    return new Training(
        existingZip(),
        given(handler),
        payloads(),
        repeat,
        layers,
        environment(),
        memory,
        Duration.ofSeconds(timeout),
        given(trainedZip).toPath(),
        Optional.ofNullable(cacheLayer).map(File::toPath));
  }

  private List<Training.Event> payloads() throws IOException, MojoExecutionException {
    File byDefault = new File(project().getBasedir(), "src/test/events");
    List<Path> files =
        EventFiles.of(events == null || events.isEmpty() ? List.of(byDefault, recorded()) : events);
    if (files.isEmpty()) {
      getLog()
          .warn(
              "There are no events in src/test/events, and tests have recorded none: the handler is"
                  + " only constructed");
    }
    List<Training.Event> payloads = new ArrayList<>();
    for (Path file : files) {
      payloads.add(new Training.Event(file.getFileName().toString(), EventFile.read(file)));
    }
    return payloads;
  }

  /** Where demitasse-junit puts the events of this handler. */
  private File recorded() {
    return new File(given(recordedEvents), given(handler).replaceAll("[^A-Za-z0-9_.$-]+", "-"));
  }
}
