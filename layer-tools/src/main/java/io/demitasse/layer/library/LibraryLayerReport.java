package io.demitasse.layer.library;

import java.nio.file.Path;

/**
 * What was built. Sizes are in bytes.
 *
 * @param zip the layer; beside it lie its checksum and the list of its components
 * @param zipSize of the zip
 * @param unzipped of all files in it
 * @param cache of the AOT cache alone, unzipped
 * @param classes that a start of the first training handler took from the cache
 */
public record LibraryLayerReport(Path zip, long zipSize, long unzipped, long cache, int classes) {}
