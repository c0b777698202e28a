package io.demitasse.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Lines from several threads and streams, on their way to a descriptor that both streams share. */
class StandardStreamsTest {
  private static final int LINES = 2_000;

  private final List<String> writes = new ArrayList<>();
  private final LogDescriptor descriptor =
      new LogDescriptor(
          new OutputStream() {
            @Override
            public void write(int b) {
              throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              writes.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
          },
          new Object());
  private final LinePrinter out = new LinePrinter(new LineStream(descriptor));
  private final LinePrinter err = new LinePrinter(new LineStream(descriptor));
  private final LogSink logger = new LineSink(new LineStream(descriptor));

  private interface Printing {
    void line(PrintStream stream, String text);
  }

  private void fromThreads(Printing first, Printing second) throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads =
        List.of(
            start(go, first, out, "a"),
            start(go, second, out, "b"),
            start(go, second, err, "c"),
            start(go, (stream, text) -> log(text), out, "d"));
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void log(String text) {
    logger.write(LogLevel.INFO, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Thread start(CountDownLatch go, Printing printing, PrintStream to, String name) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            return;
          }
          for (int i = 0; i < LINES; i++) {
            printing.line(to, "{\"" + name + "\":" + i + "}");
          }
        });
  }

  private void assertWholeLines() {
    assertThat(writes)
        .hasSize(4 * LINES)
        .allSatisfy(line -> assertThat(line).matches("\\{\"[abcd]\":\\d+}\n"));
  }

  @Test
  void println_is_one_write() throws Exception {
    fromThreads(PrintStream::println, (stream, text) -> stream.println((Object) text));

    assertWholeLines();
  }

  @Test
  void a_line_of_pieces_is_one_write() throws Exception {
    fromThreads(
        (stream, text) -> {
          stream.print(text.charAt(0));
          stream.print(text.substring(1, 3).toCharArray());
          stream.append(text, 3, text.length());
          stream.println();
        },
        (stream, text) -> stream.printf("%s%s%n", text.substring(0, 4), text.substring(4)));

    assertWholeLines();
  }

  @Test
  void bytes_are_gathered_to_lines_too() throws Exception {
    fromThreads(
        (stream, text) -> {
          for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            stream.write(b);
          }
          stream.write('\n');
        },
        (stream, text) -> {
          byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
          stream.write(line, 0, 5);
          stream.write(line, 5, line.length - 5);
        });

    assertWholeLines();
  }

  @Test
  void a_block_of_lines_stays_together() {
    out.println("{\n  \"a\": 1\n}");
    err.println((Object) "x\ny");

    assertThat(writes).containsExactly("{\n  \"a\": 1\n}\n", "x\ny\n");
  }

  @Test
  void a_very_long_line_is_one_write() {
    out.println("x".repeat(900_000));
    out.print("y".repeat(900_000));
    out.println();

    assertThat(writes).extracting(String::length).containsExactly(900_001, 900_001);
  }

  @Test
  void a_line_without_end_does_not_take_all_memory() {
    out.print("z".repeat(3_000_000));

    assertThat(writes).isNotEmpty();
  }

  @Test
  void what_is_flushed_is_written_and_nobody_else_goes_on_in_that_line() {
    out.print("progress");
    assertThat(writes).isEmpty();

    out.flush();
    log("logged");
    out.println(" done");

    assertThat(String.join("", writes)).isEqualTo("progress\nlogged\n done\n");
  }

  @Test
  void whoever_flushed_the_begin_of_a_line_can_end_it() {
    out.print("begin ");
    out.flush();
    out.println("end");

    assertThat(String.join("", writes)).isEqualTo("begin end\n");
  }

  @Test
  void the_end_of_an_invocation_ends_the_line_of_its_thread_and_of_dead_ones() throws Exception {
    CountDownLatch printed = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread dead = Thread.ofPlatform().start(() -> out.print("dead"));
    dead.join();
    Thread alive =
        Thread.ofPlatform()
            .start(() -> {
              out.print("alive ");
              printed.countDown();
              try {
                ended.await();
              } catch (InterruptedException e) {
                return;
              }
              out.println("still");
            });
    printed.await();
    out.print("mine");

    out.endLine();
    assertThat(writes).containsExactlyInAnyOrder("dead\n", "mine\n");

    ended.countDown();
    alive.join();
    assertThat(writes).endsWith("alive still\n");
  }

  @Test
  void closing_leaves_the_stream_open() {
    out.close();
    out.println("after");

    assertThat(writes).containsExactly("after\n");
    assertThat(out.checkError()).isFalse();
  }

  @Test
  void null_and_what_utf_8_has_no_bytes_for_are_printed() {
    out.println((String) null);
    out.println((Object) null);
    out.println("half \uD83D, whole \uD83D\uDE00");
    out.println(1);
    out.println('c');
    out.println(2L);
    out.println(1.5f);
    out.println(2.5);
    out.println(true);
    out.println(new char[] {'x'});

    assertThat(String.join("", writes))
        .isEqualTo("null\nnull\nhalf ?, whole \uD83D\uDE00\n1\nc\n2\n1.5\n2.5\ntrue\nx\n");
  }
}
