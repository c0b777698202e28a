package io.demitasse.benchmarks.measuring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.demitasse.benchmarks.machine.SharedCpu;
import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.results.Statistics;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Measures the measuring side: a client that does no work, but reads whatever comes and writes
 * bytes made beforehand. Its round trip is in every warm figure, whoever the contender is.
 */
public final class MeasurementOverhead {
  public static final String NAME = "measuring side";

  private static final int WARM_UP = 20_000;
  private static final int MEASURED = 5_000;
  private static final byte[] NEXT = request("GET", "next", "");
  private static final byte[] RESPONSE = request("POST", Timeline.REQUEST_ID + "/response", "{}");

  private final Recorder recorder;
  private final Optional<SharedCpu> cpu;

  public MeasurementOverhead(Recorder recorder, Optional<SharedCpu> cpu) {
    this.recorder = recorder;
    this.cpu = cpu;
  }

  /** Lets the JVM of this program compile the measuring side before anybody is measured with it. */
  public void warmUp() throws IOException, InterruptedException {
    roundTrips(WARM_UP);
  }

  public void measure() throws IOException, InterruptedException {
    long[] nanos = roundTrips(MEASURED);
    Arrays.sort(nanos);
    recorder
        .cell(NAME, "", Condition.UNLIMITED.name())
        .add(Metric.ADDED, Statistics.quantile(nanos, 0.5) / 1e3);
  }

  /** In a thread of its own, because a thread that is bound to a CPU stays there. */
  private long[] roundTrips(int count) throws IOException, InterruptedException {
    var timeline = new Timeline(count);
    var client = new FutureTask<>(() -> exchange(timeline));
    Thread.ofPlatform().daemon().start(client);
    try {
      return client.get();
    } catch (ExecutionException e) {
      throw new IOException("the measuring side could not be measured", e.getCause());
    }
  }

  private long[] exchange(Timeline timeline) throws IOException, InterruptedException {
    if (cpu.isPresent()) {
      cpu.get().bindThread();
    }
    try (var api = new MeasuringRuntimeApi("{}", timeline, cpu);
        var socket = connect(api)) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int i = 0; i < timeline.invocations(); i++) {
        exchange(NEXT, in, out, buffer);
        exchange(RESPONSE, in, out, buffer);
      }
      if (!timeline.await(timeline.invocations(), 1000)) {
        throw new MeasurementException("the measuring server lost answers");
      }
      return timeline.roundTrips(0);
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

  private static Socket connect(MeasuringRuntimeApi api) throws IOException {
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
