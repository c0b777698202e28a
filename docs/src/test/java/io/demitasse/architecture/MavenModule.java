package io.demitasse.architecture;

import java.nio.file.Path;
import java.util.Set;

/**
 * One module of the build.
 *
 * @param folder its path in the project
 * @param compiledWith artifacts of the project that its main classes may link to
 * @param usedOtherwise artifacts of the project that its tests, or plugins in its build, use
 */
record MavenModule(
    Path folder, String artifactId, Set<String> compiledWith, Set<String> usedOtherwise) {
  String name() {
    return folder.toString();
  }
}
