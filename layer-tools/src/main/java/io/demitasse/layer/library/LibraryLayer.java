package io.demitasse.layer.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A layer of libraries to be built.
 *
 * @param name of its folder below {@code demitasse/libraries}, and a part of the name of its zip:
 *     small letters, digits and hyphens
 * @param jars the libraries with all they depend on
 * @param handlers the compiled training handlers, a folder or a jar
 * @param events a folder of training events, {@code *.json}: see {@link
 *     io.demitasse.layer.base.TrainingEvent}
 * @param baseLayer the zip of the layer that functions will have beside this one
 * @param variables environment variables in training
 * @param time of all files in the zip
 * @param output the folder for the zip and what is beside it
 */
public record LibraryLayer(
    String name,
    List<Path> jars,
    Path handlers,
    Path events,
    Path baseLayer,
    Map<String, String> variables,
    Instant time,
    Path output) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /**
   * Copies.
   *
   * @throws IllegalArgumentException if the name is none for a folder of every system
   */
  public LibraryLayer {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no name for a library layer: take small letters, digits and hyphens."
              .formatted(name));
    }
    jars = List.copyOf(jars);
    variables = Map.copyOf(variables);
  }

  /** Where it lies in the layer zip. */
  String folder() {
    return "demitasse/libraries/" + name;
  }
}
