package io.demitasse.layer.train;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the answers to one event before and after training. Times, random numbers, the order of
 * a hash set: an answer may differ from start to start, trained or not. So it is held against the
 * training only if the untrained function always gives one answer and the trained one another.
 */
final class AnswerComparison {
  /** What can be said. */
  enum Verdict {
    /** All starts gave one answer. */
    SAME,
    /** The untrained function does not give one answer either. */
    VARIES,
    /** The trained function answers what the untrained one does not. */
    DIFFERENT
  }

  private static final Pattern IN_JAR =
      Pattern.compile("jar:(file:[^\"!]*/)" + Pattern.quote(TrainedLayout.CLASSES) + "!/");

  private AnswerComparison() {}

  static Verdict of(int event, List<Start> untrained, List<Start> trained) {
    var before = answers(event, untrained);
    var after = answers(event, trained);
    if (before.size() == 1) {
      return before.equals(after) ? Verdict.SAME : Verdict.DIFFERENT;
    }
    // Errors where there were answers, or answers where there were errors.
    boolean answered = before.stream().noneMatch(Answer::failed);
    boolean failed = before.stream().allMatch(Answer::failed);
    boolean turned = after.stream().anyMatch(a -> a.failed() ? answered : failed);
    return turned ? Verdict.DIFFERENT : Verdict.VARIES;
  }

  private static Set<Answer> answers(int event, List<Start> starts) {
    var answers = new HashSet<Answer>();
    starts.forEach(start -> answers.add(atHome(start.answers().get(event))));
    return answers;
  }

  /** A function that says where its classes lie says so truly, before the training and after. */
  private static Answer atHome(Answer answer) {
    var inFolder = IN_JAR.matcher(answer.body()).replaceAll("$1");
    return new Answer(answer.error(), inFolder.replace(TrainedLayout.CLASSES, ""));
  }
}
