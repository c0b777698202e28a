package io.demitasse.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketImpl;
import java.net.SocketImplFactory;
import java.nio.charset.StandardCharsets;

/**
 * A Runtime API that is no socket: what a runtime writes to a connection decides what it reads from
 * it. Connections fail in turn, so that a loop over them ends and can be started again.
 */
final class MemoryApi implements SocketImplFactory {
  private static final byte[] ACCEPTED =
      ("HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n"
              + "{\"status\":\"OK\"}")
          .getBytes(StandardCharsets.US_ASCII);

  private final byte[] next;
  private final int eventsOfConnection;
  private final Input input = new Input();
  private final Output output = new Output();
  private byte[] reply = ACCEPTED;
  private boolean open;
  private int events;
  private long answers;

  MemoryApi(byte[] next, int eventsOfConnection) {
    this.next = next;
    this.eventsOfConnection = eventsOfConnection;
  }

  /** How many events were answered until now. */
  long answers() {
    return answers;
  }

  @Override
  public SocketImpl createSocketImpl() {
    return new MemorySocket(this::connect, input, output);
  }

  private void connect() throws IOException {
    open = !open;
    if (!open) {
      throw new ConnectException("no more events");
    }
    events = 0;
  }

  /** One reply for each read. */
  private final class Input extends InputStream {
    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (events > eventsOfConnection) {
        return -1;
      }
      System.arraycopy(reply, 0, bytes, offset, reply.length);
      return reply.length;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("the runtime reads arrays");
    }
  }

  /** One request for each write, as small ones are sent. */
  private final class Output extends OutputStream {
    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (bytes[offset] == 'G') {
        events++;
        reply = next;
      } else {
        answers++;
        reply = ACCEPTED;
      }
    }

    @Override
    public void write(int b) {
      throw new UnsupportedOperationException("the runtime writes arrays");
    }
  }
}
