package io.demitasse.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSinksTest {
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00.000001Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "UNDEFINED, false, A55A0003", "DEBUG, false, A55A000B", "INFO, false, A55A000F",
    "WARN, false, A55A0013", "ERROR, false, A55A0017", "UNDEFINED, true, A55A0002",
    "INFO, true, A55A000E", "ERROR, true, A55A0016",
  })
  void a_frame_begins_with_level_and_format_and_holds_length_and_microseconds(
      LogLevel level, boolean json, String type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new FrameSink(out, json, clock).write(level, new byte[] {'h', 'i'});

    long micros = Instant.parse("2026-11-23T09:00:00Z").getEpochSecond() * 1_000_000 + 1;
    assertThat(HexFormat.of().withUpperCase().formatHex(out.toByteArray()))
        .isEqualTo(type + "00000002" + HexFormat.of().withUpperCase().toHexDigits(micros) + "6869");
  }

  @Test
  void the_descriptor_that_the_platform_names_is_opened(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("telemetry"));
    try (var open = Files.newOutputStream(file)) {
      String descriptor = descriptorOf(file);

      FrameSink.open(descriptor, true).orElseThrow().write(LogLevel.INFO, new byte[] {'x'});

      assertThat(open).isNotNull();
      assertThat(Files.readAllBytes(file)).hasSize(17);
    }
  }

  private static String descriptorOf(Path file) throws IOException {
    try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors) {
        if (Files.exists(descriptor) && Files.isSameFile(descriptor, file)) {
          return descriptor.getFileName().toString();
        }
      }
    }
    throw new IOException("No descriptor is open on " + file);
  }

  @ParameterizedTest
  @CsvSource({"''", "none", "99999", "-1"})
  void a_descriptor_that_is_not_open_leaves_standard_output(String descriptor) {
    assertThat(FrameSink.open(descriptor, false)).isEmpty();
  }

  @Test
  void line_ends_within_a_record_do_not_split_it() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineSink sink = new LineSink(out);

    sink.write(LogLevel.INFO, "a\nb\n\n".getBytes(StandardCharsets.UTF_8));
    sink.write(LogLevel.INFO, new byte[0]);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\rb\n\n");
  }

  @Test
  void a_log_that_cannot_be_written_does_not_fail_the_function() throws IOException {
    OutputStream broken = mock(OutputStream.class);
    doThrow(new IOException("No space left")).when(broken).write(any(), anyInt(), anyInt());

    assertThatCode(() -> new LineSink(broken).write(LogLevel.INFO, new byte[] {'x'}))
        .doesNotThrowAnyException();
  }
}
