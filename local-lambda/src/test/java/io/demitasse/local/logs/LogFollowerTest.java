package io.demitasse.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.environment.log.LineOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
  /** Room for five lines. */
  private static final int LIMIT = 50;

  @TempDir private Path data;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private LineOutput log;
  private Path file;
  private LogFollower follower;

  @BeforeEach
  void follow() {
    log = new FunctionLogs(data, LIMIT, line -> {}).sink("f").sink("stream");
    file = FunctionLogs.file(data, "f");
    follower = new LogFollower(file);
  }

  @AfterEach
  void stop() throws IOException {
    follower.close();
  }

  private static String line(int number) {
    return "line %04d\n".formatted(number);
  }

  private static String lines(int count) {
    return IntStream.range(0, count).mapToObj(LogFollowerTest::line).collect(Collectors.joining());
  }

  private void write(String line) {
    log.append(line.getBytes(StandardCharsets.UTF_8));
  }

  private String seen() throws IOException {
    follower.copyNew(seen);
    return seen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void every_line_is_seen_once_however_often_one_looks() throws IOException {
    for (int pause = 1; pause <= 10; pause++) {
      seen.reset();
      Files.deleteIfExists(file);
      Files.deleteIfExists(FunctionLogs.old(file));
      for (int i = 0; i < 60; i++) {
        write(line(i));
        if (i % pause == 0) {
          seen();
        }
      }
      assertThat(seen()).as("a look after each %d lines".formatted(pause)).isEqualTo(lines(60));
    }
  }

  @Test
  void what_was_there_before_is_seen_with_the_old_file() throws IOException {
    for (int i = 0; i < 8; i++) {
      write(line(i));
    }
    assertThat(FunctionLogs.old(file)).exists();
    assertThat(seen()).isEqualTo(lines(8));
    assertThat(seen()).isEqualTo(lines(8));
  }

  @Test
  void a_file_that_somebody_empties_or_deletes_is_followed_again() throws IOException {
    assertThat(seen()).isEmpty();
    write(line(0));
    assertThat(seen()).isEqualTo(lines(1));
    Files.writeString(file, "");
    assertThat(seen()).isEqualTo(lines(1));
    write(line(1));
    assertThat(seen()).isEqualTo(lines(2));
    Files.delete(file);
    assertThat(seen()).isEqualTo(lines(2));
    write(line(2));
    assertThat(seen()).isEqualTo(lines(3));
  }
}
