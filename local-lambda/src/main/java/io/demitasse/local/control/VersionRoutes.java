package io.demitasse.local.control;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import java.io.IOException;

/** The operations on the numbered versions of a function. */
final class VersionRoutes {
  private static final String VERSIONS = FunctionRoutes.FUNCTION + "/versions";

  private final Functions functions;
  private final Arns arns;

  VersionRoutes(Functions functions, Arns arns) {
    this.functions = functions;
    this.arns = arns;
  }

  void addTo(Router router) {
    router.add("POST", VERSIONS, this::publish).add("GET", VERSIONS, this::list);
  }

  private Reply publish(HttpCall call) throws IOException {
    var body = Body.of(call, "PublishVersion");
    var version = functions.publish(FunctionReference.unqualified(call), body);
    return Reply.json(201, version.configuration(arns));
  }

  private Reply list(HttpCall call) {
    var name = FunctionReference.unqualified(call);
    var items = functions.get(name).versions().map(version -> version.configuration(arns)).toList();
    return Paging.page(call, FunctionRoutes.MAX_ITEMS, "Versions", items);
  }
}
