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
   * with {@code level}, {@code check}, {@code text} and, unless the level is {@code ok}, {@code
   * help} (the entry of the page on troubleshooting), {@code needs} with {@code module}, {@code
   * package} or {@code data}, {@code certainty} and {@code way}.
   */
  public static String of(Report report) {
    ObjectNode all = MAPPER.createObjectNode();
    all.put("problems", report.problems());
    all.put("profile", report.profile().orElse(null));
    var findings = all.putArray("findings");
    for (Finding finding : report.findings()) {
      ObjectNode one =
          findings
              .addObject()
              .put("level", lower(finding.level()))
              .put("check", finding.check())
              .put("text", finding.text());
      finding.help().ifPresent(entry -> one.put("help", entry.place()));
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
