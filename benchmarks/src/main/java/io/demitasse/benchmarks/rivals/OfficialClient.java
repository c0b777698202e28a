package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.process.Scripts;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The official runtime interface client, stock: on the JDK of this program, without any flag. */
public final class OfficialClient implements Contender {
  public static final String NAME = "official";
  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final Path bootstrap;

  public OfficialClient(Path javaHome, List<Path> jars, Path folder) throws IOException {
    // The client looks for the function in the working directory.
    bootstrap =
        Scripts.exec(
            folder.resolve("official"),
            List.of(
                javaHome.resolve("bin/java").toString(),
                "-cp",
                Scripts.classPath(jars),
                MAIN_CLASS,
                "$_HANDLER"));
  }

  @Override
  public String name() {
    return NAME;
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
