package io.demitasse.maven;

import io.demitasse.maven.zip.BuildTime;
import io.demitasse.maven.zip.Conflict;
import io.demitasse.maven.zip.ContentsReport;
import io.demitasse.maven.zip.FunctionZip;
import io.demitasse.maven.zip.LibraryPattern;
import io.demitasse.maven.zip.Selection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Packs the function into a thin zip: its classes, and those libraries of scope compile and runtime
 * that no layer brings. The same sources give the same bytes. {@code target/demitasse/contents.txt}
 * says what went where and why.
 */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class PackageMojo extends LayerMojo {
  private final MavenProjectHelper helper;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  private @Nullable File classes;

  /**
   * Where the function's own classes lie: {@code jar}, in {@code lib/<artifact>.jar}, or {@code
   * exploded}, at the root of the zip.
   */
  @Parameter(property = "demitasse.layout", defaultValue = "jar")
  private @Nullable String layout;

  /** Libraries to leave out: {@code group:artifact}, in which {@code *} stands for any text. */
  @Parameter(property = "demitasse.excludes")
  private @Nullable List<String> excludes;

  /**
   * What to do where a library layer has an older version than the function asks for: {@code fail}
   * or {@code warn}. The layer's version is what the function runs with.
   */
  @Parameter(property = "demitasse.conflicts", defaultValue = "fail")
  private @Nullable String conflicts;

  /** Attaches the zip to the project, so that it is installed and deployed with it. */
  @Parameter(property = "demitasse.attach", defaultValue = "true")
  private boolean attach;

  /** Time of all files in the zip: ISO 8601, or seconds since 1970. */
  @Parameter(defaultValue = "${project.build.outputTimestamp}")
  private @Nullable String outputTimestamp;

  /** For Maven. */
  @Inject
  public PackageMojo(RepositorySystem repositories, MavenProjectHelper helper) {
    super(repositories);
    this.helper = helper;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    try {
      Selection selection =
          Selection.of(ProjectLibraries.of(project()), layersWithLibraries(), patterns());
      check(selection.conflicts());
      Files.createDirectories(zip().getParent());
      FunctionZip.Result result =
          new FunctionZip(
                  project().getArtifactId(),
                  classes(),
                  layout(),
                  BuildTime.of(outputTimestamp == null ? "" : outputTimestamp))
              .write(zip(), selection.packed());
      List<String> report = ContentsReport.of(zip(), Files.size(zip()), result.files(), selection);
      report.forEach(getLog()::info);
      result.notes().forEach(getLog()::warn);
      Path file = Path.of(project().getBuild().getDirectory(), "demitasse", "contents.txt");
      Files.createDirectories(file.getParent());
      Files.write(file, report);
      if (attach) {
        helper.attachArtifact(project(), "zip", zip().toFile());
      }
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + zip() + ": " + e.getMessage(), e);
    }
  }

  private List<LibraryPattern> patterns() {
    return (excludes == null ? List.<String>of() : excludes)
        .stream().map(LibraryPattern::of).toList();
  }

  /** The jar that Maven has made, since other plugins may have changed it; else the classes. */
  private Path classes() throws MojoExecutionException {
    File jar = project().getArtifact().getFile();
    if (jar != null && jar.isFile() && jar.getName().endsWith(".jar")) {
      return jar.toPath();
    }
    Path folder = given(classes).toPath();
    if (!Files.isDirectory(folder)) {
      throw new MojoExecutionException(
          "There are no classes in " + folder + ". Compile the function first: mvn package.");
    }
    return folder;
  }

  private FunctionZip.Layout layout() {
    return switch (given(layout).toLowerCase(Locale.ROOT)) {
      case "jar" -> FunctionZip.Layout.JAR;
      case "exploded" -> FunctionZip.Layout.EXPLODED;
      default ->
          throw new IllegalArgumentException(
              "demitasse.layout is \"" + layout + "\", and has to be jar or exploded");
    };
  }

  private void check(List<Conflict> all) throws MojoFailureException {
    boolean fails =
        switch (given(conflicts).toLowerCase(Locale.ROOT)) {
          case "fail" -> true;
          case "warn" -> false;
          default ->
              throw new IllegalArgumentException(
                  "demitasse.conflicts is \"" + conflicts + "\", and has to be fail or warn");
        };
    all.forEach(conflict -> getLog().warn(conflict + ". It runs with that of the layer."));
    List<Conflict> older = all.stream().filter(Conflict::layerIsOlder).toList();
    if (fails && !older.isEmpty()) {
      throw new MojoFailureException(
          "%d of the function's libraries would run in an older version than it was compiled with: %s. Take the versions of the layer in the pom, or a newer layer, or accept it with -Ddemitasse.conflicts=warn."
              .formatted(older.size(), older.getFirst()));
    }
  }
}
