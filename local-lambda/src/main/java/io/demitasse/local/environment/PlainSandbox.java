package io.demitasse.local.environment;

import java.nio.file.Path;
import java.util.List;

/** Runs the bootstrap as it is, from wherever its folder lies. */
final class PlainSandbox implements Sandbox {
  @Override
  public Folders folders(FunctionDefinition function, Path scratch) {
    return new Folders(function.code(), function.layers(), scratch);
  }

  @Override
  public List<String> command(FunctionDefinition function, Path scratch, Path bootstrap) {
    return List.of(bootstrap.toString());
  }
}
