package io.demitasse.layer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** Answers every question for an IPv4 address (RFC 1035) with the same, and others with nothing. */
final class DnsServer implements AutoCloseable {
  private static final int HEADER = 12;
  private static final int TYPE_A = 1;

  private final DatagramSocket socket;
  private final byte[] answer;

  /**
   * Listens where the C library asks: port 53, which needs rights, of a loopback address that is
   * most likely nobody else's.
   */
  DnsServer(byte[] answer) throws IOException {
    this.answer = answer;
    long pid = ProcessHandle.current().pid();
    byte[] address = {127, 77, (byte) (pid >> 8), (byte) pid};
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByAddress(address), 53));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  String address() {
    return socket.getLocalAddress().getHostAddress();
  }

  private void serve() {
    try {
      while (true) {
        DatagramPacket query = new DatagramPacket(new byte[512], 512);
        socket.receive(query);
        byte[] reply = reply(Arrays.copyOf(query.getData(), query.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, query.getSocketAddress()));
      }
    } catch (IOException e) {
      // The socket was closed.
    }
  }

  private byte[] reply(byte[] query) throws IOException {
    int end = HEADER;
    while (query[end] != 0) {
      end += query[end] + 1;
    }
    int type = query[end + 2];
    // The name, its end, type and class.
    byte[] question = Arrays.copyOfRange(query, HEADER, end + 5);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream reply = new DataOutputStream(bytes);
    reply.write(query, 0, 2);
    reply.writeShort(0x8180);
    reply.writeShort(1);
    reply.writeShort(type == TYPE_A ? 1 : 0);
    reply.writeInt(0);
    reply.write(question);
    if (type == TYPE_A) {
      // The name of the question, class IN, for a minute.
      reply.writeShort(0xc000 | HEADER);
      reply.writeShort(TYPE_A);
      reply.writeShort(1);
      reply.writeInt(60);
      reply.writeShort(answer.length);
      reply.write(answer);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    socket.close();
  }
}
