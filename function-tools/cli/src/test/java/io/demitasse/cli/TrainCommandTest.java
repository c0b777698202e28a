package io.demitasse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int train(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(with("train", arguments));
  }

  @Test
  void help_names_every_option() {
    assertThat(train("-h")).isZero();
    assertThat(out.toString())
        .contains("--code", "--handler", "--event", "--layer", "--cache-as-layer", "--memory");
  }

  @Test
  void what_is_missing_is_asked_for() {
    assertThat(train("--handler", "t.A::b")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing: --code");
    assertThat(train("--handler", "t.A::b", "--code", "x.zip")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing: --layer", "docs/troubleshooting.md#no-layer");
  }

  @Test
  void a_file_that_is_not_there_is_told_in_one_sentence() throws IOException {
    Path code = Files.createFile(folder.resolve("function.zip"));
    String absent = folder.resolve("absent").toString();
    String[] rest = {"--handler", "t.A::b", "--layer", absent, "--code"};
    assertThat(train(with(rest, code.toString()))).isEqualTo(1);
    assertThat(err.toString()).startsWith("demitasse train: There is no layer zip " + absent);
    err.getBuffer().setLength(0);
    assertThat(train(with(rest, absent))).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "demitasse train: There is no function "
                + absent
                + ".  See docs/troubleshooting.md#training-fails");
    err.getBuffer().setLength(0);
    assertThat(train(with(with(rest, code.toString()), "--event=" + absent))).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("demitasse train: there is no file " + absent);
  }

  @Test
  void a_file_that_is_no_zip_is_told_in_one_sentence() throws IOException {
    Path text = Files.writeString(folder.resolve("function.zip"), "text");
    assertThat(train("--handler", "t.A::b", "--layer", text.toString(), "--code", text.toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith("demitasse train: " + text + " cannot be unpacked: ")
        .contains("not a zip file")
        .hasLineCount(1);
  }

  @Test
  void an_event_that_is_no_json_is_told_in_one_sentence() throws IOException {
    Path event = Files.writeString(folder.resolve("event.json"), "{event}");
    assertThat(train("--handler=t.A::b", "--layer=" + event, "--code=" + event, "--event=" + event))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith("demitasse train: " + event + " is no JSON")
        .hasLineCount(1);
  }

  private static String[] with(String first, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addFirst(first);
    return all.toArray(String[]::new);
  }

  private static String[] with(String[] arguments, String last) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return all;
  }
}
