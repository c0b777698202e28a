package io.demitasse.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;

/**
 * Measures the measuring side: a client that does no work, but reads whatever comes and writes
 * bytes made beforehand. Its round trip is in every warm figure, whoever the contender is.
 */
final class Apparatus {
  private static final int WARM_UP = 20_000;
  private static final int MEASURED = 20_000;
  private static final byte[] NEXT = request("GET", "next", "");
  private static final byte[] RESPONSE = request("POST", Timeline.REQUEST_ID + "/response", "{}");

  private Apparatus() {}

  /** The median round trip, in microseconds. */
  static double addedMicros() throws IOException, InterruptedException {
    var timeline = new Timeline(WARM_UP + MEASURED);
    try (var api = new RuntimeApiServer("{}", timeline);
        var socket = connect(api)) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        exchange(NEXT, in, out, buffer);
        exchange(RESPONSE, in, out, buffer);
      }
      if (!timeline.await(1000)) {
        throw new MeasurementException("the measuring server lost answers");
      }
      long[] nanos = timeline.roundTrips(WARM_UP);
      Arrays.sort(nanos);
      return Math.round(Statistics.quantile(nanos, 0.5) / 100.0) / 10.0;
    }
  }

  /** Every reply is small enough to arrive in one piece. */
  private static void exchange(byte[] request, InputStream in, OutputStream out, byte[] buffer)
      throws IOException {
    out.write(request);
    if (in.read(buffer) < 0) {
      throw new EOFException("the measuring server closed the connection");
    }
  }

  private static Socket connect(RuntimeApiServer api) throws IOException {
    String port = api.address().substring(api.address().indexOf(':') + 1);
    var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static byte[] request(String method, String path, String body) {
    String head =
        method
            + " /2018-06-01/runtime/invocation/"
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n";
    return (head + body).getBytes(ISO_8859_1);
  }
}
