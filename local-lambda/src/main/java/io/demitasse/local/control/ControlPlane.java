package io.demitasse.local.control;

import io.demitasse.local.environment.Environments;
import io.demitasse.local.http.Call;
import io.demitasse.local.http.Endpoint;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.invoke.AsynchronousInvoker;
import io.demitasse.local.invoke.InvokeRoutes;
import io.demitasse.local.invoke.Invoker;
import io.demitasse.local.invoke.StreamingInvokeRoutes;
import io.demitasse.local.state.ApiException;
import io.demitasse.local.state.Arns;
import io.demitasse.local.state.CodeStore;
import io.demitasse.local.state.Functions;
import io.demitasse.local.state.Layers;
import io.demitasse.local.url.WebRoutes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;

/** The Lambda REST API over one folder of state. */
public final class ControlPlane implements Endpoint {
  private final Router router = new Router(ControlPlane::notImplemented);

  /** Loads the state of a folder, which belongs to this process alone from now on. */
  public ControlPlane(
      Path folder, Environments environments, String region, String account, Duration retryDelay)
      throws IOException {
    var arns = new Arns(region, account);
    var store = new CodeStore(folder.resolve("code"));
    var layers = new Layers(folder.resolve("layers"), store, arns);
    var functions =
        new Functions(folder.resolve("functions"), store, layers, arns, environments::retire);
    var referred = new HashSet<>(functions.referredCode());
    referred.addAll(layers.referredCode());
    store.retain(referred);

    var invoker = new Invoker(store, environments, arns);
    new LayerRoutes(layers, arns).addTo(router);
    new LayerPolicyRoutes(layers, arns).addTo(router);
    new FunctionRoutes(functions, arns).addTo(router);
    new VersionRoutes(functions, arns).addTo(router);
    new UrlConfigRoutes(functions, arns).addTo(router);
    new InvokeRoutes(functions, invoker, new AsynchronousInvoker(invoker, retryDelay))
        .addTo(router);
    new StreamingInvokeRoutes(functions, invoker).addTo(router);
    new WebRoutes(functions, invoker).addTo(router);
    new CodeRoutes(store).addTo(router);
  }

  @Override
  public Reply handle(Call call) throws IOException, InterruptedException {
    try {
      return router.handle(call);
    } catch (ApiException e) {
      return e.reply();
    }
  }

  private static Reply notImplemented(Call call) {
    return new ApiException(
            "UnknownOperationException",
            404,
            "Local Lambda does not implement %s %s; docs/local-lambda.md lists what it does."
                .formatted(call.method(), call.rawPath()))
        .reply();
  }
}
