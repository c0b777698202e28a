package io.demitasse.local.cli;

/** Answers as they are, one below the other. */
final class PlainAnswers implements Answers {
  @Override
  public void answered(String event, byte[] payload) {
    System.out.writeBytes(payload);
    System.out.println();
  }

  @Override
  public void failed(String event, String type, String body) {
    System.out.println(body);
    System.err.println("The invocation failed: " + type);
  }

  @Override
  public void end() {}
}
