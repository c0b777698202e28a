package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import io.demitasse.runtime.payload.PayloadCodecs;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The handler with which the AOT cache of a layer is trained: it serves one event by each of the
 * handlers that {@code DEMITASSE_TRAINING_HANDLERS} lists, separated by commas.
 *
 * <p>A cache is refused when the class path it was trained on is not the beginning of the class
 * path it runs on. So the handlers come from a class loader of their own, over {@code
 * $LAMBDA_TASK_ROOT} and a {@code handlers.jar} in it; everything else takes the way of a real
 * function.
 */
final class TrainingHandler implements BoundHandler {
  private final HandlerLoader loader;
  private final Iterator<String> handlers;

  /** Reads the environment of this process. */
  public TrainingHandler() throws MalformedURLException {
    this(System.getenv());
  }

  TrainingHandler(Map<String, String> environment) throws MalformedURLException {
    Path taskRoot = Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", ""));
    URL[] paths = {taskRoot.toUri().toURL(), taskRoot.resolve("handlers.jar").toUri().toURL()};
    ClassLoader classes = new OwnFilesFirst(paths);
    loader = new HandlerLoader(classes, new PayloadCodecs(classes));
    handlers =
        List.of(environment.getOrDefault(BootstrapContract.TRAINING_HANDLERS, "").split(","))
            .iterator();
  }

  /** Does not open the JRE's file of modules for a resource, which functions do not do either. */
  private static final class OwnFilesFirst extends URLClassLoader {
    OwnFilesFirst(URL[] paths) {
      super(paths);
    }

    @Override
    public @Nullable URL getResource(String name) {
      return findResource(name);
    }
  }

  @Override
  public void handle(Invocation invocation, Context context, Response response) throws Throwable {
    if (!handlers.hasNext()) {
      // Not exit, nor a signal: the JDK looks up a logger before it exits, and a hundred classes of
      // the logging system would be in the cache for it.
      Runtime.getRuntime().halt(0);
    }
    HandlerName name = HandlerName.parse(handlers.next().strip());
    loader.load(name).handle(invocation, context, response);
  }
}
