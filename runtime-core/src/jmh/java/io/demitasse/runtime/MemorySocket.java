package io.demitasse.runtime;

import io.demitasse.runtime.api.HttpConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.net.SocketOption;

/** As much of a socket as {@link HttpConnection} uses, with streams instead of a network. */
final class MemorySocket extends SocketImpl {
  private final Connect connect;
  private final InputStream in;
  private final OutputStream out;

  MemorySocket(Connect connect, InputStream in, OutputStream out) {
    this.connect = connect;
    this.in = in;
    this.out = out;
  }

  /** Lets a connection come about or fail. */
  interface Connect {
    void run() throws IOException;
  }

  @Override
  protected void create(boolean stream) {}

  @Override
  protected void connect(SocketAddress to, int timeout) throws IOException {
    connect.run();
  }

  @Override
  protected InputStream getInputStream() {
    return in;
  }

  @Override
  protected OutputStream getOutputStream() {
    return out;
  }

  @Override
  protected <T> void setOption(SocketOption<T> name, T value) {}

  @Override
  protected void close() {}

  @Override
  protected void connect(String host, int port) {
    throw unused();
  }

  @Override
  protected void connect(InetAddress address, int port) {
    throw unused();
  }

  @Override
  protected void bind(InetAddress address, int port) {
    throw unused();
  }

  @Override
  protected void listen(int backlog) {
    throw unused();
  }

  @Override
  protected void accept(SocketImpl accepted) {
    throw unused();
  }

  @Override
  protected int available() {
    throw unused();
  }

  @Override
  protected void sendUrgentData(int data) {
    throw unused();
  }

  @Override
  public void setOption(int id, Object value) {
    throw unused();
  }

  @Override
  public Object getOption(int id) {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("the runtime does not use this");
  }
}
