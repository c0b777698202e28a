package io.demitasse.cli;

import io.demitasse.layer.doctor.Doctor;
import io.demitasse.layer.doctor.JsonReport;
import io.demitasse.layer.doctor.Report;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.profile.Profiles;
import io.demitasse.local.cli.FunctionOptions;
import io.demitasse.local.cli.LayerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Examines a function before it is deployed. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Says before a deployment whether a function will run on the layer, and on which profile.",
      "",
      "Follows the calls from the handler: what they lead to decides on the profile, what the code"
          + " only mentions is noted. Looks for the handler, classes for a newer Java, the size"
          + " limits of Lambda, files that other users cannot read, native libraries for another"
          + " processor, modules of the JDK, locales, charsets and algorithms asked for by name,"
          + " and options of the JVM."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it will run",
      "1:something will fail; also: it could not be looked at",
      "2:wrong arguments"
    },
    sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private FunctionOptions options = new FunctionOptions();
  @Mixin private LayerOptions layers = new LayerOptions();

  @Parameters(arity = "0..1", paramLabel = "FUNCTION", description = "The same as --code.")
  private @Nullable Path function;

  @Option(names = "--json", description = "Print one JSON object for machines.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path subject = subject();
    for (Path path : layers.layers()) {
      require(path);
    }
    Path work = Files.createTempDirectory("demitasse-doctor-");
    try {
      Report report =
          new Doctor(platform())
              .examine(
                  new Doctor.Request(
                      subject, options.handler(), layers.layers(), options.variables()),
                  work);
      PrintWriter out = spec().commandLine().getOut();
      out.println(json ? JsonReport.of(report) : report.text().stripTrailing());
      out.flush();
      return report.problems() > 0 ? 1 : 0;
    } finally {
      delete(work);
    }
  }

  private Path subject() {
    Path code = options.code().orElse(null);
    if (code != null && function != null) {
      throw new ParameterException(
          spec().commandLine(), "Name the function once: by --code, or without an option.");
    }
    Path subject = code != null ? code : function;
    if (subject == null) {
      throw new ParameterException(
          spec().commandLine(), "Name a function zip, a jar or a folder: --code DIR|ZIP.");
    }
    require(subject);
    return subject;
  }

  private void require(Path path) {
    if (!Files.exists(path)) {
      throw new ParameterException(spec().commandLine(), "There is no " + path + ".");
    }
  }

  private static Platform platform() throws IOException {
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      return new Platform(jdk.modules(), Profiles.bundled());
    }
  }

  private CommandSpec spec() {
    return java.util.Objects.requireNonNull(spec);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
