package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The handler with which the AOT cache of a layer is trained: it serves one event by each of the
 * handlers that {@code DEMITASSE_REHEARSAL} lists, separated by commas.
 *
 * <p>A cache is refused when the class path it was trained on is not the beginning of the class
 * path it runs on. So the handlers come from a class loader of their own, over {@code
 * $LAMBDA_TASK_ROOT}; everything else takes the way of a real function.
 */
final class Rehearsal implements InvocationHandler {
  private final HandlerLoader loader;
  private final Iterator<String> handlers;

  /** Reads the environment of this process. */
  public Rehearsal() throws MalformedURLException {
    this(System.getenv());
  }

  Rehearsal(Map<String, String> environment) throws MalformedURLException {
    Path taskRoot = Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", ""));
    ClassLoader classes = new URLClassLoader(new URL[] {taskRoot.toUri().toURL()});
    loader = new HandlerLoader(classes, new PayloadCodecs(classes, new Json()));
    handlers = List.of(environment.getOrDefault("DEMITASSE_REHEARSAL", "").split(",")).iterator();
  }

  @Override
  public void handle(Invocation invocation, Context context, Response response) throws Throwable {
    HandlerName name = HandlerName.parse(handlers.next().strip());
    loader.load(name).handle(invocation, context, response);
  }
}
