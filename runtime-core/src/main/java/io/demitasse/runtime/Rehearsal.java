package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import io.demitasse.ResponseStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;

/**
 * The handler with which a layer's AOT cache is trained: it serves each event by the handler that
 * the event names, {@code {"handler": "Class::method", "event": ...}}.
 *
 * <p>A cache is refused when the class path it was trained on is not the beginning of the class
 * path it runs on. So the handlers of the training come from a class loader of their own, over
 * {@code $LAMBDA_TASK_ROOT}. They take every step but the first lookup through the classes that
 * serve a real function.
 */
public final class Rehearsal implements RequestStreamHandler {
  private final Json json = new Json();
  private final PayloadCodecs codecs = new PayloadCodecs(json);
  private final HandlerLoader handlers;

  /** Takes the classes of the training from the task root of this process. */
  public Rehearsal() throws IOException {
    this(Path.of(System.getenv().getOrDefault("LAMBDA_TASK_ROOT", "")));
  }

  Rehearsal(Path taskRoot) throws IOException {
    URL[] classes = {taskRoot.toUri().toURL()};
    handlers = new HandlerLoader(new URLClassLoader(classes), codecs);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    try {
      rehearse(input, output, context);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  private void rehearse(InputStream input, OutputStream output, Context context) throws Throwable {
    Map<?, ?> scene;
    try (JsonParser parser = json.factory().createParser(input)) {
      parser.nextToken();
      scene = (Map<?, ?>) JsonValues.read(parser);
    }
    Payload event = new Payload();
    codecs.writer().write(scene.get("event"), event);
    HttpHeaders headers = new HttpHeaders();
    headers.add("Lambda-Runtime-Aws-Request-Id", context.getAwsRequestId());
    Invocation invocation = Invocation.of(new HttpResponse(200, headers, event));
    Gathered response = new Gathered(new Payload());
    handlers
        .load(HandlerName.parse(String.valueOf(scene.get("handler"))))
        .handle(invocation, context, response);
    response.payload().writeTo(output);
  }

  private record Gathered(Payload payload) implements Response {
    @Override
    public ResponseStream stream() {
      throw new UnsupportedOperationException("A rehearsal does not stream");
    }
  }
}
