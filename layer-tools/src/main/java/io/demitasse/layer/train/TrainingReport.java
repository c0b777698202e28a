package io.demitasse.layer.train;

import java.time.Duration;

/**
 * What training has changed. Sizes are in bytes; times run from the start of the process to the
 * first answer, or to the end of the init phase where there are no events.
 *
 * @param zipBefore the function zip
 * @param zipAfter the trained function zip
 * @param cache the AOT cache, unzipped
 * @param cacheLayer the zip of the layer with the cache; 0 if the cache is in the function
 * @param unzipped the trained function with all its layers
 * @param untrained median of the starts of the function as it was
 * @param trained median of the starts of the trained function
 */
public record TrainingReport(
    long zipBefore,
    long zipAfter,
    long cache,
    long cacheLayer,
    long unzipped,
    Duration untrained,
    Duration trained) {}
