package io.demitasse.layer.train;

import io.demitasse.layer.archive.CodeLimits;
import java.util.Optional;

/**
 * The bytes of what a training made.
 *
 * @param functionZip to be uploaded
 * @param cacheLayerZip to be uploaded; empty where the cache is in the function
 * @param function unzipped
 * @param layers all of them unzipped, that of the cache included
 * @param cache unzipped, a part of the one or the other
 */
record TrainedSizes(
    long functionZip, Optional<Long> cacheLayerZip, long function, long layers, long cache) {
  long unzipped() {
    return function + layers;
  }

  /** Tells what cannot be uploaded directly; throws if Lambda would not take it at all. */
  void check(Progress progress) throws TrainingException {
    String parts =
        "the function has %s and its layers have %s, with %s for the cache in %s"
            .formatted(
                CodeLimits.megabytes(function),
                CodeLimits.megabytes(layers),
                CodeLimits.megabytes(cache),
                cacheLayerZip.isPresent() ? "one of them" : "the function");
    Optional<String> tooMuch = CodeLimits.overUnzipped(parts, unzipped());
    if (tooMuch.isPresent()) {
      throw new TrainingException(
          tooMuch.get()
              + " Leave out libraries, train with fewer events, or take a smaller profile of the"
              + " base layer.");
    }
    CodeLimits.overUpload("The zip of the trained function", functionZip)
        .ifPresent(text ->
            progress.note(
                cacheLayerZip.isPresent()
                    ? text
                    : text
                        + " Or put the cache into a layer of its own, by --cache-as-layer: the"
                        + " function is smaller then."));
    cacheLayerZip
        .flatMap(zip -> CodeLimits.overUpload("The zip of the layer with the cache", zip))
        .ifPresent(progress::note);
  }
}
