package io.demitasse.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.benchmarks.machine.Mapping;
import io.demitasse.benchmarks.measuring.PageBreakdown;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

final class ReportsTest {
  @TempDir private Path folder;

  private final Recorder recorder = new Recorder();

  @BeforeAll
  static void drawWithoutScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void results_survive_their_file() throws IOException {
    measureSomething();
    Results results = recorder.results(Map.of("cores", "2"));

    results.write(folder.resolve("results.json"));

    assertThat(Results.read(folder.resolve("results.json"))).isEqualTo(results);
  }

  @Test
  void a_table_has_a_row_for_each_function_and_a_column_for_each_contender() throws IOException {
    measureSomething();
    recorder.fail("official, record, cold starts: it answered with an error");

    new MarkdownReport(recorder.results(Map.of())).write(folder.resolve("results.md"));

    assertThat(folder.resolve("results.md"))
        .content()
        .contains("| spawn to first response, ms | demitasse | official |")
        .contains("| Map | 45 [43–48] | 200 |")
        .contains("| String | 40 | – |")
        .contains("* official, record, cold starts: it answered with an error\n");
  }

  @Test
  void pages_have_a_row_for_each_mapping() throws IOException {
    recorder
        .cell(Demitasse.NAME, Mapping.CODE.title(), PageBreakdown.condition(Scenarios.MAP))
        .add(Metric.PAGES, 160);

    new MarkdownReport(recorder.results(Map.of())).write(folder.resolve("results.md"));

    assertThat(folder.resolve("results.md"))
        .content()
        .contains("| pages of a start, Map: held after the first response | demitasse |")
        .contains("| code cache | 160 |");
  }

  @Test
  void a_cold_page_cache_has_a_section_only_where_it_was_measured() throws IOException {
    measureSomething();
    Path report = folder.resolve("results.md");

    new MarkdownReport(recorder.results(Map.of())).write(report);
    assertThat(report).content().doesNotContain("cold page cache");

    recorder
        .cell(Demitasse.NAME, Scenarios.MAP, Condition.COLD_PAGE_CACHE.name())
        .add(Metric.FIRST_RESPONSE, 900);
    new MarkdownReport(recorder.results(Map.of())).write(report);
    assertThat(report).content().contains("## Cold start with a cold page cache", "| Map | 900 |");
  }

  @Test
  void functions_with_libraries_have_a_section_that_tells_their_own_run() throws IOException {
    measureSomething();
    recorder
        .cell(Demitasse.NAME, HeavyScenarios.KOTLIN, Condition.UNLIMITED.name())
        .add(Metric.FIRST_RESPONSE, 400);
    recorder
        .cell(Demitasse.NAME, HeavyScenarios.KOTLIN, Condition.ofMemory(512).name())
        .add(Metric.FIRST_RESPONSE, 1900);
    Path report = folder.resolve("results.md");

    new MarkdownReport(
            recorder.results(Map.of("date", "Monday", Results.LIBRARIES + "date", "Tuesday")))
        .write(report);

    String text = Files.readString(report);
    int section = text.indexOf("## Functions with libraries");
    assertThat(text.substring(0, section)).contains("| date | Monday |").doesNotContain("Tuesday");
    assertThat(text.substring(0, section)).contains("| Map |").doesNotContain("| Kotlin |");
    assertThat(text.substring(section))
        .contains("| date | Tuesday |")
        .contains(
            "| spawn to first response, no quota, ms | demitasse |\n|---|---|\n| Kotlin | 400 |")
        .contains(
            "| spawn to first response, 512 MB, ms | demitasse |\n|---|---|\n| Kotlin | 1900 |");
  }

  @Test
  void charts_show_the_contenders_and_their_figures() throws Exception {
    measureSomething();

    new Charts(recorder.results(Map.of())).write(folder);

    Document chart = parse(folder.resolve("cold-start.svg"));
    assertThat(chart.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(chart.getDocumentElement().getTextContent())
        .contains("Map", "demitasse", "official", "200");
  }

  @Test
  void charts_of_nothing_are_empty_but_well_formed() throws Exception {
    new Charts(recorder.results(Map.of())).write(folder);

    for (String name :
        new String[] {
          "cold-start", "cold-start-by-memory", "cold-start-breakdown", "warm-latency"
        }) {
      assertThat(parse(folder.resolve(name + ".svg"))).isNotNull();
    }
  }

  private void measureSomething() {
    String condition = Condition.UNLIMITED.name();
    var map = recorder.cell(Demitasse.NAME, Scenarios.MAP, condition);
    map.add(Metric.FIRST_RESPONSE, 40);
    map.add(Metric.FIRST_RESPONSE, 50);
    recorder.cell(OfficialClient.NAME, Scenarios.MAP, condition).add(Metric.FIRST_RESPONSE, 200);
    recorder.cell(Demitasse.NAME, Scenarios.STRING, condition).add(Metric.FIRST_RESPONSE, 40);
  }

  private static Document parse(Path svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    // The document type of SVG lies on a server that tests must not ask.
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try (var content = Files.newInputStream(svg)) {
      return factory.newDocumentBuilder().parse(content);
    }
  }
}
