package io.demitasse.runtime.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.demitasse.runtime.context.CallerHeaders;
import io.demitasse.runtime.context.FunctionSettings;
import io.demitasse.runtime.context.InvocationContext;
import io.demitasse.runtime.handler.BoundHandler;
import io.demitasse.runtime.handler.HandlerLoader;
import io.demitasse.runtime.handler.HandlerName;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.PayloadCodecs;
import io.demitasse.runtime.payload.PayloadReader;
import io.demitasse.runtime.payload.PayloadWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the runtime does for every event, without the socket. In its package, because none of this
 * is public.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HotPaths {
  private static final String EVENT =
      """
      {"id":"o-1","customer":"Ada","items":[{"name":"espresso","count":2,"price":2.5},\
      {"name":"lungo","count":1,"price":3.25}]}\
      """;

  /** What the Runtime API says to {@code GET /next}. */
  public static final byte[] NEXT =
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
              + "Lambda-Runtime-Aws-Request-Id: 8476a536-e9f4-11e8-9739-2dfe598c3fcd\r\n"
              + "Lambda-Runtime-Deadline-Ms: 1542409706888\r\n"
              + "Lambda-Runtime-Invoked-Function-Arn:"
              + " arn:aws:lambda:us-east-1:000000000000:function:bench\r\n"
              + "Lambda-Runtime-Trace-Id: Root=1-5759e988-bd862e3fe1be46a994272793\r\n"
              + "Content-Length: "
              + EVENT.length()
              + "\r\n\r\n"
              + EVENT)
          .getBytes(UTF_8);

  /** The handler: it gives back what it got. */
  public static final class Echo
      implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
      return event;
    }
  }

  private final HttpReader connection = new HttpReader(new Answers());
  private final GrowableBuffer payload = new GrowableBuffer();
  private BoundHandler handler;
  private PayloadReader reader;
  private PayloadWriter writer;
  private Invocation invocation;
  private Context context;
  private Object value;

  /** Binds a handler from {@code Map} to {@code Map}, as the runtime does once. */
  @Setup
  public void bind() throws Throwable {
    Json json = new Json();
    ClassLoader classes = HotPaths.class.getClassLoader();
    PayloadCodecs codecs = new PayloadCodecs(classes, json);
    handler = new HandlerLoader(classes, codecs).load(HandlerName.parse(Echo.class.getName()));
    Type map =
        ((ParameterizedType) Echo.class.getGenericInterfaces()[0]).getActualTypeArguments()[0];
    reader = codecs.reader(map);
    writer = codecs.writer(map);
    invocation = parse();
    context =
        new InvocationContext(
            invocation,
            FunctionSettings.from(Map.of()),
            new CallerHeaders(json),
            LambdaRuntime.getLogger());
    value = reader.read(invocation.payload());
  }

  /** The answer to {@code GET /next}, from bytes to an invocation. */
  @Benchmark
  public Object parseNext() throws IOException {
    return parse();
  }

  /** An event, from bytes to a map. */
  @Benchmark
  public Object decodeEvent() throws IOException {
    return reader.read(invocation.payload());
  }

  /** A response, from a map to bytes. */
  @Benchmark
  public int encodeResponse() throws IOException {
    payload.clear();
    writer.write(value, payload);
    return payload.size();
  }

  /** All of it with the handler in between: one turn of the loop but for the socket. */
  @Benchmark
  public int invocation() throws Throwable {
    payload.clear();
    handler.handle(parse(), context, new Answer(payload));
    return payload.size();
  }

  private Invocation parse() throws IOException {
    return Invocation.of(connection.read());
  }

  /** A connection on which one answer follows the other, each in a packet of its own. */
  private static final class Answers extends InputStream {
    @Override
    public int read(byte[] bytes, int offset, int length) {
      System.arraycopy(NEXT, 0, bytes, offset, NEXT.length);
      return NEXT.length;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("the reader reads arrays");
    }
  }

  private record Answer(GrowableBuffer payload) implements Response {
    @Override
    public io.demitasse.ResponseStream stream() {
      throw new UnsupportedOperationException("a Map handler streams nothing");
    }
  }
}
