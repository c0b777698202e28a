package io.demitasse.layer.doctor;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.doctor.bytecode.CodeOfMethod;
import io.demitasse.layer.doctor.bytecode.FunctionClasses;
import io.demitasse.layer.doctor.bytecode.TypeHierarchy;
import io.demitasse.layer.doctor.check.AttachedLayer;
import io.demitasse.layer.doctor.check.BundledLibraryCheck;
import io.demitasse.layer.doctor.check.Check;
import io.demitasse.layer.doctor.check.ClassVersionCheck;
import io.demitasse.layer.doctor.check.Finding;
import io.demitasse.layer.doctor.check.JvmOptionsCheck;
import io.demitasse.layer.doctor.check.ModulesReport;
import io.demitasse.layer.doctor.check.NativeLibraryCheck;
import io.demitasse.layer.doctor.check.ReadabilityCheck;
import io.demitasse.layer.doctor.check.SizeCheck;
import io.demitasse.layer.doctor.check.Subject;
import io.demitasse.layer.doctor.need.HandlerBinding;
import io.demitasse.layer.doctor.need.Need;
import io.demitasse.layer.doctor.need.NeedsFinder;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.profile.Profile;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examines a function before it is deployed. Stateless. */
public final class Doctor {
  /** Far above what Lambda takes, so that a function that is too big can be told so. */
  private static final long UNZIP_LIMIT = 4L << 30;

  private final Platform platform;

  /** A doctor who knows these profiles. */
  public Doctor(Platform platform) {
    this.platform = platform;
  }

  /**
   * What to examine.
   *
   * @param code a zip, a jar or a folder
   * @param handler of the function; empty if it is not known
   * @param layers attached to it: zips or folders
   * @param environment variables that the function is given
   */
  public record Request(
      Path code, Optional<String> handler, List<Path> layers, Map<String, String> environment) {}

  /**
   * Runs all checks.
   *
   * @param work an empty folder, for what is unpacked
   * @throws IOException if the function or a layer cannot be read
   */
  public Report examine(Request request, Path work) throws IOException {
    Path folder = unpacked(request.code(), work.resolve("code"));
    List<AttachedLayer> layers = new ArrayList<>();
    for (Path layer : request.layers()) {
      layers.add(AttachedLayer.in(unpacked(layer, work.resolve("layer" + layers.size()))));
    }
    List<Path> libraries = new ArrayList<>();
    for (AttachedLayer layer : layers) {
      libraries.addAll(layer.libraries());
    }
    try (FunctionClasses classes = new FunctionClasses(folder, libraries)) {
      for (AttachedLayer layer : layers) {
        classes.addLayer(layer.folder());
      }
      Optional<Long> zipBytes =
          Files.isDirectory(request.code())
              ? Optional.empty()
              : Optional.of(Files.size(request.code()));
      return examine(
          new Subject(folder, zipBytes, request.handler(), layers, request.environment(), classes));
    }
  }

  private static Path unpacked(Path code, Path target) throws IOException {
    if (Files.isDirectory(code)) {
      return code;
    }
    Files.createDirectory(target);
    Unzipper.unzip(code, target, UNZIP_LIMIT);
    return target;
  }

  private Report examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Check check :
        List.of(
            new SizeCheck(),
            new ReadabilityCheck(),
            new ClassVersionCheck(),
            new NativeLibraryCheck(),
            new BundledLibraryCheck(),
            new JvmOptionsCheck(platform))) {
      findings.addAll(check.examine(subject));
    }
    TypeHierarchy types = new TypeHierarchy(subject.classes());
    List<CodeOfMethod> entries = entries(subject, types, findings);
    Collection<Need> needs = new NeedsFinder(subject.classes(), platform).find(types, entries);
    ModulesReport modules = new ModulesReport(platform, needs);
    findings.addAll(modules.findings(subject.demitasse()));
    Profile smallest = platform.smallestFirst().getFirst();
    return new Report(
        findings,
        modules.profile().map(Profile::name),
        needs.stream().filter(need -> !platform.has(smallest, need)).toList());
  }

  private static List<CodeOfMethod> entries(
      Subject subject, TypeHierarchy types, List<Finding> findings) {
    HandlerBinding binding = new HandlerBinding(subject.classes(), types);
    if (subject.handler().isEmpty()) {
      List<CodeOfMethod> guessed = binding.guess();
      if (guessed.isEmpty()) {
        findings.add(
            Finding.note(
                "handler",
                Troubleshooting.DOCTOR_CANNOT_TELL,
                "Name the handler by --handler: what it leads to cannot be told."));
      }
      return guessed;
    }
    String handler = subject.handler().get();
    HandlerBinding.Bound bound = binding.bind(handler);
    findings.add(
        bound
            .problem()
            .map(problem -> Finding.problem("handler", problem.help(), problem.text()))
            .orElseGet(() -> Finding.ok("handler", "handler " + handler)));
    return bound.entries();
  }
}
