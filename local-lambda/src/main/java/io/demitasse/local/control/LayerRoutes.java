package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.layer.LayerVersion;
import io.demitasse.local.state.layer.Layers;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.Limits;
import java.io.IOException;
import java.util.List;

/** The operations on layers and their versions. */
final class LayerRoutes {
  private static final String LAYERS = "/2018-10-31/layers";
  private static final String VERSIONS = LAYERS + "/{L}/versions";

  private final Layers layers;
  private final Arns arns;

  LayerRoutes(Layers layers, Arns arns) {
    this.layers = layers;
    this.arns = arns;
  }

  void addTo(Router router) {
    router
        .add("POST", VERSIONS, this::publish)
        .add("GET", LAYERS, call -> byArn(call) ? getByArn(call) : list(call))
        .add("GET", VERSIONS, this::listVersions)
        .add("GET", VERSIONS + "/{n}", this::get)
        .add("DELETE", VERSIONS + "/{n}", this::delete);
  }

  private Reply publish(HttpCall call) throws IOException {
    var body = Body.of(call, "PublishLayerVersion");
    return Reply.json(201, details(call, layers.publish(call.pathValue("L"), body)));
  }

  private Reply get(HttpCall call) {
    return Reply.json(200, details(call, layers.get(call.pathValue("L"), number(call))));
  }

  private static boolean byArn(HttpCall call) {
    return call.query("find").filter("LayerVersion"::equals).isPresent();
  }

  private Reply getByArn(HttpCall call) {
    var arn = call.query("Arn").orElse("");
    var version =
        layers
            .find(arn)
            .orElseThrow(
                () -> ApiException.notFound("The resource you requested does not exist: " + arn));
    return Reply.json(200, details(call, version));
  }

  private Reply list(HttpCall call) {
    var items =
        layers.all().stream()
            .flatMap(layer -> matching(call, layer.versions().reversed()).stream().limit(1))
            .map(latest -> {
              var json =
                  JsonTrees.object()
                      .put("LayerName", latest.name())
                      .put("LayerArn", arns.layer(latest.name()));
              json.set("LatestMatchingVersion", latest.summary(arns));
              return json;
            })
            .toList();
    return Paging.page(call, 50, "Layers", items);
  }

  private Reply listVersions(HttpCall call) {
    var versions = matching(call, layers.versions(call.pathValue("L")));
    return Paging.page(
        call, 50, "LayerVersions", versions.stream().map(v -> v.summary(arns)).toList());
  }

  private static List<LayerVersion> matching(HttpCall call, List<LayerVersion> versions) {
    var runtime = call.query("CompatibleRuntime");
    var architecture = call.query("CompatibleArchitecture");
    return versions.stream().filter(version -> version.matches(runtime, architecture)).toList();
  }

  private Reply delete(HttpCall call) throws IOException {
    layers.delete(call.pathValue("L"), number(call));
    return Reply.empty(204);
  }

  private ObjectNode details(HttpCall call, LayerVersion version) {
    return version.details(arns, CodeRoutes.location(call, version.code()));
  }

  static int number(HttpCall call) {
    try {
      return Integer.parseInt(call.pathValue("n"));
    } catch (NumberFormatException e) {
      throw Limits.violated(call.pathValue("n"), "versionNumber", "Member must be a number");
    }
  }
}
