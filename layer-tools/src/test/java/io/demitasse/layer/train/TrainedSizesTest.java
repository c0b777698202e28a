package io.demitasse.layer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.archive.CodeLimits;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrainedSizesTest {
  private static final long MB = 1024 * 1024;

  private final NotedProgress progress = new NotedProgress();

  @Test
  void what_just_fits_needs_no_word() throws Exception {
    long rest = CodeLimits.UNZIPPED - 110 * MB;
    new TrainedSizes(CodeLimits.UPLOAD, Optional.empty(), rest, 110 * MB, 40 * MB).check(progress);
    new TrainedSizes(MB, Optional.of(CodeLimits.UPLOAD), rest, 110 * MB, 40 * MB).check(progress);
    assertThat(progress.notes()).isEmpty();
  }

  @Test
  void a_zip_that_no_request_takes_is_told_with_both_ways_out() throws Exception {
    new TrainedSizes(CodeLimits.UPLOAD + 1, Optional.empty(), 99 * MB, 110 * MB, 40 * MB)
        .check(progress);
    assertThat(progress.notes())
        .containsExactly(
            "The zip of the trained function has 50.1 MB, and Lambda takes 50 MB in a request: send"
                + " it through S3, as demitasse publish and demitasse deploy do with --bucket. Or"
                + " put the cache into a layer of its own, by --cache-as-layer: the function is"
                + " smaller then.");
  }

  @Test
  void with_a_cache_as_layer_either_zip_may_be_too_big_and_the_option_is_not_proposed_again()
      throws Exception {
    new TrainedSizes(60 * MB, Optional.of(70 * MB), 80 * MB, 150 * MB, 40 * MB).check(progress);
    assertThat(progress.notes())
        .satisfiesExactly(
            function ->
                assertThat(function)
                    .startsWith("The zip of the trained function has 60 MB")
                    .doesNotContain("--cache-as-layer"),
            layer ->
                assertThat(layer)
                    .startsWith("The zip of the layer with the cache has 70 MB, and Lambda takes")
                    .contains("--bucket"));
  }

  @Test
  void what_lambda_does_not_take_at_all_is_an_error_with_every_size() {
    var inFunction = new TrainedSizes(9 * MB, Optional.empty(), 141 * MB, 110 * MB, 40 * MB);
    assertThatThrownBy(() -> inFunction.check(progress))
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "Unzipped the function has 141 MB and its layers have 110 MB, with 40 MB for the"
                + " cache in the function: 251 MB together, and Lambda takes 250 MB of a function"
                + " with all its layers. Leave out libraries, train with fewer events, or take a"
                + " smaller profile of the base layer.");
    var inLayer = new TrainedSizes(MB, Optional.of(9 * MB), MB, 250 * MB, 40 * MB);
    assertThatThrownBy(() -> inLayer.check(progress))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("cache in one of them: 251 MB together");
    assertThat(progress.notes()).isEmpty();
  }
}
