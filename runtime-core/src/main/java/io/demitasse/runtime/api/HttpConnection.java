package io.demitasse.runtime.api;

import io.demitasse.runtime.json.GrowableBuffer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection to the Runtime API, opened when first needed and kept alive.
 *
 * <p>Notes:
 *
 * <ul>
 *   <li>No read has a timeout: between two invocations the environment may be frozen for hours.
 *   <li>After such a freeze the connection may be dead. A request that meets that is sent once more
 *       on a new connection. This runs no handler twice: an event that was never read starts
 *       nothing, and the server refuses a second answer to the same invocation.
 *   <li>Not thread-safe.
 * </ul>
 */
public final class HttpConnection implements Closeable {
  /** Up to here head and body leave in one write, and so in one packet on loopback. */
  private static final int ONE_WRITE = 16 * 1024;

  private final String host;
  private final int port;
  private @Nullable Link link;

  private record Link(Socket socket, OutputStream out, HttpReader in) {
    /**
     * For messages of more than one write: the last would wait for the first to be acknowledged.
     * Not set before it is needed, because the table of socket options takes time to initialise.
     */
    void sendAtOnce() throws IOException {
      socket.setTcpNoDelay(true);
    }
  }

  HttpConnection(String host, int port) {
    this.host = host;
    this.port = port;
  }

  public HttpResponse exchange(HttpRequest request) throws IOException {
    byte[] head = request.head();
    Link current = usable();
    if (current != null) {
      HttpResponse response = attempt(current, head, request.body());
      if (response != null) {
        return response;
      }
    }
    HttpResponse response = attempt(open(), head, request.body());
    if (response == null) {
      throw new IOException("The Runtime API closed the connection without an answer");
    }
    return response;
  }

  /**
   * Sends a request whose body follows in chunks. On a connection of its own, since what has left
   * cannot be sent again: the other may have died of old age while the handler ran.
   */
  ChunkedRequest begin(HttpRequest request) throws IOException {
    close();
    Link current = open();
    current.sendAtOnce();
    current.out().write(request.head());
    return new ChunkedRequest(this, current.out(), current.in());
  }

  /**
   * The open connection, if there is one that is fit for a request: what the server sent beyond its
   * last answer, or on its own account (408 before it hangs up), is no answer to this one.
   */
  private @Nullable Link usable() throws IOException {
    Link current = link;
    if (current != null && current.in().hasUnread()) {
      close();
      return null;
    }
    return current;
  }

  /** One try; null when the connection ended before the first byte of an answer. */
  private @Nullable HttpResponse attempt(Link on, byte[] head, GrowableBuffer body)
      throws IOException {
    try {
      boolean answered;
      try {
        write(on, head, body);
        answered = on.in().awaitResponse();
      } catch (IOException e) {
        // The server may have refused a body that was still being written (413).
        answered = answeredAllTheSame(on);
      }
      if (!answered) {
        close();
        return null;
      }
      HttpResponse response = on.in().read();
      if (!on.in().reusable()) {
        close();
      }
      return response;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static boolean answeredAllTheSame(Link on) {
    try {
      return on.in().awaitResponse();
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Link on, byte[] head, GrowableBuffer body) throws IOException {
    OutputStream out = on.out();
    if (body.size() == 0) {
      out.write(head);
    } else if (head.length + body.size() <= ONE_WRITE) {
      byte[] message = new byte[head.length + body.size()];
      System.arraycopy(head, 0, message, 0, head.length);
      System.arraycopy(body.array(), 0, message, head.length, body.size());
      out.write(message);
    } else {
      on.sendAtOnce();
      out.write(head);
      out.write(body.array(), 0, body.size());
    }
  }

  private Link open() throws IOException {
    // NO_PROXY: a SOCKS proxy that the function configures is for the function's own calls.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(host, port));
      Link opened =
          new Link(socket, socket.getOutputStream(), new HttpReader(socket.getInputStream()));
      link = opened;
      return opened;
    } catch (IOException e) {
      socket.close();
      throw new IOException("Cannot connect to the Runtime API at " + host + ":" + port, e);
    }
  }

  @Override
  public void close() throws IOException {
    Link closing = link;
    link = null;
    if (closing != null) {
      closing.socket().close();
    }
  }
}
