package io.demitasse.layer.train;

/** Is told how training goes on. */
public interface Progress {
  /** Something begins that takes a while. */
  void step(String what);

  /** Something that a person should know. */
  void note(String what);

  /** Lines that the function or its JVM has printed, each with its line end. */
  void log(byte[] lines);
}
