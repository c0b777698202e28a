package io.demitasse.layer.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.archive.CodeLimits;
import io.demitasse.layer.train.NotedProgress;
import io.demitasse.layer.train.TrainingException;
import org.junit.jupiter.api.Test;

final class LibrarySizesTest {
  private static final long MB = 1024 * 1024;

  private final NotedProgress progress = new NotedProgress();

  @Test
  void what_just_fits_needs_no_word() throws Exception {
    new LibrarySizes(CodeLimits.UPLOAD, 110 * MB, CodeLimits.UNZIPPED - 110 * MB, MB)
        .check(progress);
    assertThat(progress.notes()).isEmpty();
  }

  @Test
  void a_zip_that_no_request_takes_is_told() throws Exception {
    new LibrarySizes(51 * MB, 110 * MB, 90 * MB, 40 * MB).check(progress);
    assertThat(progress.notes())
        .containsExactly(
            "The zip of the library layer has 51 MB, and Lambda takes 50 MB in a request: send it"
                + " through S3, as demitasse publish and demitasse deploy do with --bucket.");
  }

  @Test
  void layers_that_leave_no_room_are_an_error_with_every_size() {
    var sizes = new LibrarySizes(60 * MB, 110 * MB, 140 * MB + 1, 50 * MB);
    assertThatThrownBy(() -> sizes.check(progress))
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "Unzipped the base layer has 110 MB and the library layer 140.1 MB, with 50 MB for"
                + " its cache: 250.1 MB together, and Lambda takes 250 MB of a function with all"
                + " its layers. Take fewer libraries, train with fewer events, or take a smaller"
                + " profile of the base layer.");
    assertThat(progress.notes()).isEmpty();
  }
}
