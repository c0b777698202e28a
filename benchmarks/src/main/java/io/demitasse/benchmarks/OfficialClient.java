package io.demitasse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The official runtime interface client, stock: on the JDK of this program, without any flag. */
final class OfficialClient implements Contender {
  static final String NAME = "official";
  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final Bootstrap bootstrap;

  OfficialClient(Path javaHome, List<Path> jars, Path folder) throws IOException {
    bootstrap = new Bootstrap(folder.resolve("official"));
    // The client looks for the function in the working directory.
    bootstrap.write(
        List.of(
            javaHome.resolve("bin/java").toString(),
            "-cp",
            Bootstrap.classPath(jars),
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
  public List<String> command(Scenario scenario) {
    return bootstrap.command();
  }
}
