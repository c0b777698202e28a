package io.demitasse.local.url;

/** A function's answer cannot be sent as an HTTP response; the message says why. */
final class MalformedAnswerException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedAnswerException(String message) {
    super(message);
  }
}
