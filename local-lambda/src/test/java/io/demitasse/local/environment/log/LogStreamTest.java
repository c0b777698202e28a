package io.demitasse.local.environment.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.environment.launch.FunctionDefinition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogStreamTest {
  private final List<Integer> lengths = new ArrayList<>();
  private final LogStream log =
      new LogStream(
          lines -> lengths.add(lines.length), new LevelFilter(FunctionDefinition.Logging.TEXT));

  @Test
  void lines_come_whole_however_they_are_cut() {
    print("be");
    print("gin\nand");
    assertThat(lengths).containsExactly("begin\n".length());
    log.platform("END");
    assertThat(lengths).containsExactly("begin\n".length(), "and\n".length(), "END\n".length());
  }

  @Test
  void what_is_printed_without_any_line_end_is_cut_and_not_gathered() {
    int printed = 0;
    for (int i = 0; i < 100; i++) {
      print("x".repeat(50_000));
      printed += 50_000;
    }
    assertThat(lengths).hasSizeGreaterThan(10).allMatch(length -> length < 400_000);
    log.platform("");
    assertThat(lengths.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(printed + lengths.size());
    assertThat(log.tail()).hasSize(4096);
  }

  private void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    log.printed(bytes, bytes.length);
  }
}
