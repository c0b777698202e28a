package io.demitasse.junit;

/** Is told of every event that a function has answered. */
@FunctionalInterface
interface EventRecorder {
  void sent(String handler, byte[] event);

  static EventRecorder none() {
    return (handler, event) -> {};
  }
}
