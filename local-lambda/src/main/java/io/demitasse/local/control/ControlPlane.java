package io.demitasse.local.control;

import io.demitasse.local.environment.Environments;
import io.demitasse.local.http.Endpoint;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.invoke.AsynchronousInvoker;
import io.demitasse.local.invoke.DestinationFolder;
import io.demitasse.local.invoke.InvokeRoutes;
import io.demitasse.local.invoke.Invoker;
import io.demitasse.local.invoke.ProvisionedConcurrency;
import io.demitasse.local.invoke.StreamingInvokeRoutes;
import io.demitasse.local.logs.LogRoutes;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.code.S3Folder;
import io.demitasse.local.state.function.EventSourceMappings;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.layer.Layers;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.url.WebRoutes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.io.EofException;

/** The Lambda REST API over one folder of state. */
public final class ControlPlane implements Endpoint, AutoCloseable {
  private static final String REQUEST_ID = "x-amzn-RequestId";

  private final Router router = new Router(ControlPlane::notImplemented);
  private final ControlPlaneOptions options;
  private final CodeStore store;
  private final Layers layers;
  private final Functions functions;
  private final ProvisionedConcurrency provisioned;
  private final AsynchronousInvoker events;

  /** Loads the state of a folder, which belongs to this process alone from now on. */
  public ControlPlane(Path folder, Environments environments, ControlPlaneOptions options)
      throws IOException {
    this.options = options;
    var arns = new Arns(options.region(), options.account());
    var uploads = new S3Folder(folder.resolve("s3"));
    store = new CodeStore(folder.resolve("code"));
    layers = new Layers(folder.resolve("layers"), store, uploads, arns, this::collect);
    functions =
        new Functions(
            folder.resolve("functions"),
            store,
            uploads,
            layers,
            arns,
            name -> environments.retire(name, () -> changed(name)));
    provisioned = new ProvisionedConcurrency(functions, store, environments, options.region());
    collect();

    var watched = new WatchedCode(functions, options.watched());
    var invoker = new Invoker(functions, store, environments, arns, watched::refresh);
    events =
        new AsynchronousInvoker(
            functions,
            invoker,
            new DestinationFolder(folder.resolve("destinations")),
            options.retryDelay(),
            options.console());
    var mappings = new EventSourceMappings(folder.resolve("event-source-mappings"), arns);
    new LayerRoutes(layers, arns).addTo(router);
    new LayerPolicyRoutes(layers, arns).addTo(router);
    new FunctionRoutes(functions, arns).addTo(router);
    new VersionRoutes(functions, arns).addTo(router);
    new AliasRoutes(functions, provisioned, arns).addTo(router);
    new PolicyRoutes(functions, arns).addTo(router);
    new TagRoutes(functions, mappings).addTo(router);
    new ConcurrencyRoutes(functions, provisioned, arns, options.concurrency()).addTo(router);
    new EventInvokeRoutes(functions, arns).addTo(router);
    new FunctionExtraRoutes(functions, arns).addTo(router);
    new EventSourceRoutes(mappings, functions, arns).addTo(router);
    new AccountRoutes(functions, store, options.concurrency()).addTo(router);
    new UrlConfigRoutes(functions, arns).addTo(router);
    new InvokeRoutes(functions, invoker, events).addTo(router);
    new StreamingInvokeRoutes(invoker).addTo(router);
    new WebRoutes(functions, invoker, options.account(), options.console()).addTo(router);
    new CodeRoutes(store).addTo(router);
    new LogRoutes(folder, functions, options.region(), options.account()).addTo(router);
    functions.all().forEach(function -> provisioned.refresh(function.name()));
  }

  /** Ends what goes on by itself; to be called when the environments have ended. */
  @Override
  public void close() {
    events.close();
  }

  private void changed(String functionName) {
    collect();
    provisioned.refresh(functionName);
  }

  private void collect() {
    try {
      store.retain(this::referred);
    } catch (IOException e) {
      options.console().accept("local-lambda: old code cannot be deleted: " + e.getMessage());
    }
  }

  private Set<String> referred() {
    var referred = new HashSet<>(functions.referredCode());
    referred.addAll(layers.referredCode());
    return referred;
  }

  /** Whatever goes wrong has a type, a cause and a request id, and is seen on the console. */
  @Override
  public Reply handle(HttpCall call) throws IOException, InterruptedException {
    var reply = answered(call);
    return reply.headers().contains(REQUEST_ID)
        ? reply
        : reply.with(REQUEST_ID, UUID.randomUUID().toString());
  }

  private Reply answered(HttpCall call) throws IOException, InterruptedException {
    try {
      return router.handle(call);
    } catch (ApiException e) {
      return e.reply();
    } catch (EofException clientIsGone) {
      throw clientIsGone;
    } catch (IOException | RuntimeException e) {
      var cause = "%s %s failed: %s".formatted(call.method(), call.rawPath(), reason(e));
      options.console().accept("local-lambda: " + cause);
      return ApiException.service("Local Lambda: " + cause).reply();
    }
  }

  private static String reason(Exception e) {
    return e instanceof IOException && e.getMessage() != null
        ? "%s (%s)".formatted(e.getMessage(), e.getClass().getSimpleName())
        : e.toString();
  }

  private static Reply notImplemented(HttpCall call) {
    return new ApiException(
            "UnknownOperationException",
            404,
            "Local Lambda does not implement %s %s; docs/local-lambda.md lists what it does."
                .formatted(call.method(), call.rawPath()))
        .reply();
  }
}
