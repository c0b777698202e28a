package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.process.Scripts;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The official runtime interface client on the JDK of this program, without an AOT cache. */
public final class OfficialClient implements Contender {
  /** Stock, without any flag: with both compilers. */
  public static final String NAME = "official";

  /** With C1 alone, as the managed runtimes start it in functions of every size. */
  public static final String NAME_C1 = "official, C1";

  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final String name;
  private final Path bootstrap;

  private OfficialClient(String name, Path bootstrap) {
    this.name = name;
    this.bootstrap = bootstrap;
  }

  public static OfficialClient stock(Path javaHome, List<Path> jars, Path folder)
      throws IOException {
    return new OfficialClient(NAME, script(folder.resolve("official"), javaHome, List.of(), jars));
  }

  public static OfficialClient withC1(Path javaHome, List<Path> jars, Path folder)
      throws IOException {
    var flags = List.of("-XX:TieredStopAtLevel=1");
    return new OfficialClient(
        NAME_C1, script(folder.resolve("official-c1"), javaHome, flags, jars));
  }

  private static Path script(Path file, Path javaHome, List<String> flags, List<Path> jars)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
    command.addAll(flags);
    // The client looks for the function in the working directory.
    command.addAll(List.of("-cp", Scripts.classPath(jars), MAIN_CLASS, "$_HANDLER"));
    return Scripts.exec(file, command);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return true;
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) {
    return bootstrap;
  }
}
