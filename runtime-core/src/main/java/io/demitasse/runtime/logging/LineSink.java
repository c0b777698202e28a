package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.OutputStream;

/** One line per record: on OS-only runtimes the platform makes a log event of every line. */
public final class LineSink implements LogSink {
  private final OutputStream out;

  public LineSink(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(LogLevel level, byte[] record) {
    byte[] line = new byte[record.length + 1];
    for (int i = 0; i < record.length; i++) {
      // As the older managed runtimes do it: the console shows a CR as a line end.
      line[i] = record[i] == '\n' ? (byte) '\r' : record[i];
    }
    int end = record.length;
    while (end > 0 && line[end - 1] == '\r') {
      end--;
    }
    line[end] = '\n';
    try {
      out.write(line, 0, end + 1);
      out.flush();
    } catch (IOException e) {
      // There is nowhere left to say so.
    }
  }
}
