package io.demitasse.layer.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.layer.doctor.check.Finding;
import io.demitasse.layer.doctor.need.Need;
import java.util.Locale;

/** A report for machines. */
public final class JsonReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonReport() {}

  /**
   * One object: {@code problems} (a number), {@code profile} (a name or null), {@code findings}
   * with {@code level}, {@code check} and {@code text}, {@code needs} with {@code module}, {@code
   * package} or {@code data}, {@code certainty} and {@code way}.
   */
  public static String of(Report report) {
    ObjectNode all = MAPPER.createObjectNode();
    all.put("problems", report.problems());
    all.put("profile", report.profile().orElse(null));
    var findings = all.putArray("findings");
    for (Finding finding : report.findings()) {
      findings
          .addObject()
          .put("level", lower(finding.level()))
          .put("check", finding.check())
          .put("text", finding.text());
    }
    var needs = all.putArray("needs");
    for (Need need : report.needs()) {
      ObjectNode one =
          needs
              .addObject()
              .put("module", need.module())
              .put(need.isPackage() ? "package" : "data", need.what())
              .put("certainty", lower(need.certainty()));
      need.way().forEach(one.putArray("way")::add);
    }
    return all.toPrettyString();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
