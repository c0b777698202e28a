package io.demitasse.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    return new String[] {
      "demitasse " + version.orElse("(not packaged)"),
      "Java " + Runtime.version() + ", " + System.getProperty("java.home")
    };
  }
}
