package io.demitasse.layer.train;

import static io.demitasse.layer.train.AnswerComparison.Verdict.DIFFERENT;
import static io.demitasse.layer.train.AnswerComparison.Verdict.SAME;
import static io.demitasse.layer.train.AnswerComparison.Verdict.VARIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AnswerComparisonTest {
  private static List<Start> starts(Answer... answers) {
    return Stream.of(answers).map(a -> new Start(List.of(a), Duration.ZERO, "")).toList();
  }

  private static Answer answer(String body) {
    return new Answer("", body);
  }

  private static Answer error(String body) {
    return new Answer("java.lang.Exception", body);
  }

  private static AnswerComparison.Verdict verdict(List<Start> untrained, List<Start> trained) {
    return AnswerComparison.of(0, untrained, trained);
  }

  @Test
  void one_answer_before_and_after_is_the_same() {
    assertThat(verdict(starts(answer("1"), answer("1")), starts(answer("1")))).isEqualTo(SAME);
    assertThat(verdict(starts(error("e")), starts(error("e")))).isEqualTo(SAME);
  }

  @Test
  void another_answer_than_always_before_is_a_difference() {
    assertThat(verdict(starts(answer("1"), answer("1")), starts(answer("2")))).isEqualTo(DIFFERENT);
    assertThat(verdict(starts(answer("1")), starts(answer("1"), answer("2")))).isEqualTo(DIFFERENT);
    assertThat(verdict(starts(answer("e")), starts(error("e")))).isEqualTo(DIFFERENT);
  }

  @Test
  void answers_that_vary_untrained_are_not_held_against_the_training() {
    assertThat(verdict(starts(answer("1"), answer("2")), starts(answer("3")))).isEqualTo(VARIES);
    assertThat(verdict(starts(answer("1"), error("2")), starts(error("3")))).isEqualTo(VARIES);
  }

  @Test
  void an_error_where_there_were_only_answers_is_a_difference_and_the_other_way_round() {
    assertThat(verdict(starts(answer("1"), answer("2")), starts(error("3")))).isEqualTo(DIFFERENT);
    assertThat(verdict(starts(error("1"), error("2")), starts(answer("3")))).isEqualTo(DIFFERENT);
  }

  @Test
  void where_the_classes_of_the_function_lie_may_be_told() {
    String before = "[\"file:/var/task/\",\"file:/var/task/t/A.class\"]";
    String after =
        "[\"file:/var/task/lib/00-function.jar\","
            + "\"jar:file:/var/task/lib/00-function.jar!/t/A.class\"]";
    assertThat(verdict(starts(answer(before)), starts(answer(after)))).isEqualTo(SAME);
  }
}
