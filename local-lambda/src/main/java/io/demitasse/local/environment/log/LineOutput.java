package io.demitasse.local.environment.log;

/** Takes finished log lines; called by many threads. */
@FunctionalInterface
public interface LineOutput {
  /** Appends one or more whole lines, each with its line end. */
  void append(byte[] lines);

  /** Hands the same lines to this sink and to another. */
  default LineOutput and(LineOutput other) {
    return lines -> {
      append(lines);
      other.append(lines);
    };
  }

  /** The log of one function, of which each environment writes a stream. */
  @FunctionalInterface
  interface OfStream {
    /** The sink of the stream with that name. */
    LineOutput sink(String streamName);
  }
}
