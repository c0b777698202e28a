package io.demitasse.samples.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Logs the event and answers it as text, byte for byte, whatever it holds. */
public final class Echo {

  /** Writes {@code Echoing request: '<event>'}, which is text and not JSON. */
  public void handle(InputStream event, OutputStream response) throws IOException {
    byte[] bytes = event.readAllBytes();

    System.err.write(bytes);
    System.err.println();

    response.write("Echoing request: '".getBytes(UTF_8));
    response.write(bytes);
    response.write('\'');
  }
}
