package io.demitasse.layer.doctor.check;

import io.demitasse.layer.doctor.bytecode.FunctionClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is examined.
 *
 * @param folder the function, unpacked
 * @param zipBytes the size of its zip; empty if it is a folder
 * @param handler as in the settings of the function
 * @param layers attached to it, unpacked
 * @param environment variables of the function
 */
public record Subject(
    Path folder,
    Optional<Long> zipBytes,
    Optional<String> handler,
    List<AttachedLayer> layers,
    Map<String, String> environment,
    FunctionClasses classes) {

  /** The layer that brings the JVM. */
  public Optional<AttachedLayer> demitasse() {
    return layers.stream().filter(layer -> layer.release().isPresent()).findFirst();
  }
}
