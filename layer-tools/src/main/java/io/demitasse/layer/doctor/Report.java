package io.demitasse.layer.doctor;

import io.demitasse.layer.doctor.check.Finding;
import io.demitasse.layer.doctor.need.Need;
import java.util.List;
import java.util.Optional;

/**
 * What the doctor says.
 *
 * @param profile the smallest profile of the layer that the function should have; empty if none has
 *     all that the function will use
 * @param needs of the JDK, without those that every profile serves
 */
public record Report(List<Finding> findings, Optional<String> profile, List<Need> needs) {
  /** Copies the lists. */
  public Report {
    findings = List.copyOf(findings);
    needs = List.copyOf(needs);
  }

  /** How many things will fail. */
  public long problems() {
    return findings.stream().filter(finding -> finding.level() == Finding.Level.PROBLEM).count();
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String level =
          switch (finding.level()) {
            case OK -> "  ok       ";
            case NOTE -> "  note     ";
            case PROBLEM -> "  PROBLEM  ";
          };
      text.append(level).append(finding.message().replace("\n", "\n           ")).append('\n');
    }
    text.append(
        problems() > 0 ? problems() + " problem(s) found.\n" : "Nothing found that would fail.\n");
    return text.toString();
  }
}
