package io.demitasse.local.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP/1.1 server on the loopback interface that answers every call on a virtual thread. */
public final class HttpServer implements AutoCloseable {
  private static final int MAX_HEADER_BYTES = 1024 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final Optional<Listener> ipv6;

  /** Starts a server; port 0 takes a free one. Fails if the port is in use. */
  public HttpServer(int port, Endpoint endpoint) throws IOException {
    this(port, endpoint, ForeignCallers.NONE, false);
  }

  /**
   * The same for a server that others than this machine may call, and that clients find, too, for
   * which {@code localhost} is {@code ::1}.
   */
  public HttpServer(int port, Endpoint endpoint, ForeignCallers allowed) throws IOException {
    this(port, endpoint, allowed, true);
  }

  private HttpServer(int port, Endpoint endpoint, ForeignCallers allowed, boolean ipv6)
      throws IOException {
    var threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    threads.setDaemon(true);
    server = new Server(threads);
    // Zero acceptors: the one selector accepts as well, for this port and those of listen().
    connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(0); // A long poll for the next event may take for ever.
    server.addConnector(connector);
    server.setHandler(new JettyHandler(new LoopbackOnly(endpoint, allowed)));
    server.setStopTimeout(0);
    start(port);
    this.ipv6 = ipv6 ? listenToIpv6() : Optional.empty();
  }

  /** Empty where there is no such address, and where somebody else has the port of it. */
  private Optional<Listener> listenToIpv6() {
    try {
      return Optional.of(listen(InetAddress.getAllByName("::1")[0], port()));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private void start(int port) throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      stop();
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw new IOException(
            "port " + port + " of 127.0.0.1 is in use; stop its owner or choose another --port", e);
      }
      throw new IOException("the HTTP server on port " + port + " does not start: " + e, e);
    }
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
    configuration.setMaxResponseHeaderSize(MAX_HEADER_BYTES);
    // Paths are matched, never used as file names, so none of them is dangerous.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }

  /** The port that was bound. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Opens one more port, answered by the same endpoint until the listener is closed. */
  public Listener listen() throws IOException {
    return listen(InetAddress.getLoopbackAddress(), 0);
  }

  private Listener listen(InetAddress address, int wanted) throws IOException {
    var channel = ServerSocketChannel.open();
    try {
      channel.bind(new InetSocketAddress(address, wanted));
      channel.configureBlocking(false);
      var port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
      return new Listener(port, channel, connector.getSelectorManager().acceptor(channel));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** One more open port of a server. */
  public record Listener(int port, ServerSocketChannel channel, Closeable acceptor)
      implements AutoCloseable {
    @Override
    public void close() {
      try {
        acceptor.close();
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("closing port " + port, e);
      }
    }
  }

  @Override
  public void close() {
    ipv6.ifPresent(Listener::close);
    stop();
  }

  private void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server does not stop: " + e, e);
    }
  }
}
