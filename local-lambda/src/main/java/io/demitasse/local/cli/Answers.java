package io.demitasse.local.cli;

/** Is told what came of each event. */
interface Answers {
  /** The function has answered. */
  void answered(String event, byte[] payload);

  /** The function, or the platform, has failed the invocation. */
  void failed(String event, String type, String body);

  /** There are no more events. */
  void end();
}
