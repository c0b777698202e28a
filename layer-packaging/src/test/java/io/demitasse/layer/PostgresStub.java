package io.demitasse.layer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as much of PostgreSQL's protocol as it takes to turn a client away. */
final class PostgresStub implements AutoCloseable {
  /** The length, which counts itself, of a request for TLS or for Kerberos. */
  private static final int ENCRYPTION_REQUEST = 8;

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

  PostgresStub() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort() + "/shop";
  }

  private void serve() {
    try {
      while (true) {
        try (Socket client = server.accept()) {
          turnAway(new DataInputStream(client.getInputStream()), client);
        } catch (EOFException e) {
          // The driver tries again with other encryption.
        }
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void turnAway(DataInputStream in, Socket client) throws IOException {
    DataOutputStream out = new DataOutputStream(client.getOutputStream());
    int length = in.readInt();
    while (length == ENCRYPTION_REQUEST) {
      in.readInt();
      out.writeByte('N');
      length = in.readInt();
    }
    in.skipNBytes(length - Integer.BYTES);
    byte[] fields =
        "SFATAL\0VFATAL\0C28000\0Mno role ada here\0\0".getBytes(StandardCharsets.US_ASCII);
    out.writeByte('E');
    out.writeInt(Integer.BYTES + fields.length);
    out.write(fields);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
