package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The framed log channel of the managed runtimes, {@code _LAMBDA_TELEMETRY_LOG_FD}: big-endian
 * type, length, microseconds since the epoch, message.
 */
public final class FrameSink implements LogSink {
  private static final int MAGIC = 0xA55A0000;
  private static final int HAS_TIMESTAMP = 0b10;
  private static final int IS_TEXT = 0b01;
  private static final int HEADER = 16;

  private final OutputStream out;
  private final boolean json;
  private final Clock clock;

  FrameSink(OutputStream out, boolean json, Clock clock) {
    this.out = out;
    this.json = json;
    this.clock = clock;
  }

  /** Opens the descriptor with this number; empty where it is not open. */
  public static Optional<LogSink> open(String descriptor, boolean json) {
    if (descriptor.isEmpty()) {
      return Optional.empty();
    }
    try {
      OutputStream out = new FileOutputStream("/proc/self/fd/" + Integer.parseInt(descriptor));
      return Optional.of(new FrameSink(out, json, Clock.systemUTC()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void write(LogLevel level, byte[] record) {
    Instant now = clock.instant();
    ByteBuffer frame = ByteBuffer.allocate(HEADER + record.length);
    frame.putInt(MAGIC | number(level) << 2 | HAS_TIMESTAMP | (json ? 0 : IS_TEXT));
    frame.putInt(record.length);
    frame.putLong(now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
    frame.put(record);
    try {
      out.write(frame.array());
    } catch (IOException e) {
      // There is nowhere left to say so.
    }
  }

  private static int number(LogLevel level) {
    return switch (level) {
      case UNDEFINED -> 0;
      case TRACE -> 1;
      case DEBUG -> 2;
      case INFO -> 3;
      case WARN -> 4;
      case ERROR -> 5;
      case FATAL -> 6;
    };
  }
}
