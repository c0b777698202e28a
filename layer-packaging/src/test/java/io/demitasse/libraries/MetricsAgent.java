package io.demitasse.libraries;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** An agent with an end point of its own, as exporters of metrics have. */
public final class MetricsAgent {
  private MetricsAgent() {}

  /** Called by the JVM before the runtime. */
  public static void premain(String arguments) throws IOException {
    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).stop(0);
  }
}
