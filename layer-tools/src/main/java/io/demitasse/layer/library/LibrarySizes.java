package io.demitasse.layer.library;

import io.demitasse.layer.archive.CodeLimits;
import io.demitasse.layer.train.Progress;
import io.demitasse.layer.train.TrainingException;
import java.util.Optional;

/**
 * The bytes of a library layer and what it is attached beside.
 *
 * @param zip to be uploaded
 * @param base layer, unzipped
 * @param library layer, unzipped
 * @param cache unzipped, a part of the library layer
 */
record LibrarySizes(long zip, long base, long library, long cache) {
  /** Tells what cannot be uploaded directly; throws if no function could be attached to it. */
  void check(Progress progress) throws TrainingException {
    String parts =
        "the base layer has %s and the library layer %s, with %s for its cache"
            .formatted(
                CodeLimits.megabytes(base),
                CodeLimits.megabytes(library),
                CodeLimits.megabytes(cache));
    Optional<String> tooMuch = CodeLimits.overUnzipped(parts, base + library);
    if (tooMuch.isPresent()) {
      throw new TrainingException(
          tooMuch.get()
              + " Take fewer libraries, train with fewer events, or take a smaller profile of the"
              + " base layer.");
    }
    CodeLimits.overUpload("The zip of the library layer", zip).ifPresent(progress::note);
  }
}
