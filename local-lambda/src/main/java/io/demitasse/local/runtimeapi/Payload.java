package io.demitasse.local.runtimeapi;

/** The bytes of an event or of an answer with their content type; the bytes are not copied. */
public final class Payload {
  private final String contentType;
  private final byte[] bytes;

  /** Creates a payload from bytes that nobody changes any more. */
  public Payload(String contentType, byte[] bytes) {
    this.contentType = contentType;
    this.bytes = bytes;
  }

  /** A payload of the content type that Lambda uses where the caller names none. */
  public static Payload json(byte[] bytes) {
    return new Payload("application/json", bytes);
  }

  /** The media type. */
  public String contentType() {
    return contentType;
  }

  /** The bytes, not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
