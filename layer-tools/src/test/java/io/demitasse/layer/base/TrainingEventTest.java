package io.demitasse.layer.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One file is one training event, with all there is to say about it. */
final class TrainingEventTest {
  @TempDir private Path folder;

  @Test
  void events_come_by_the_order_of_their_files_with_their_handlers() throws IOException {
    write("02.json", "{\"handler\": \"a.B::c\", \"error\": \"a.E\", \"event\": {}}");
    write("01.json", "{\"event\": [1], \"handler\": \"a.B\"}");
    write("notes.txt", "no event");

    List<TrainingEvent> events = TrainingEvent.in(folder);

    assertThat(events).extracting(TrainingEvent::handler).containsExactly("a.B", "a.B::c");
    assertThat(events.get(0).error()).isEmpty();
    assertThat(events.get(1).error()).contains("a.E");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-300000000.0",
        "\"Gr\\u00fc\\u00dfe, \\\"Welt\\\"\\n\"",
        "null",
        "true",
        "12",
        "[1,  {\"a\" : null} ]",
        "{\"a\": {\"b\": 1e3}}"
      })
  void an_event_is_served_as_it_is_written(String event) throws IOException {
    write("01.json", "{\"handler\": \"a.B\",\n  \"event\": " + event + "\n}");
    assertThat(TrainingEvent.in(folder).get(0).event()).isEqualTo(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event\": {}}",
        "{\"handler\": \"a.B\"}",
        "{\"handler\": \"a.B\", \"event\": 1, \"fails\": true}",
      })
  void a_file_that_says_too_little_or_too_much_is_named(String text) throws IOException {
    write("07.json", text);
    assertThatThrownBy(() -> TrainingEvent.in(folder)).hasMessageContaining("07.json");
  }

  @Test
  void a_folder_without_events_is_no_training() {
    assertThatThrownBy(() -> TrainingEvent.in(folder)).hasMessageContaining("no training events");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
