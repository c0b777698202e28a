package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.Call;
import io.demitasse.local.http.Json;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.ApiException;
import io.demitasse.local.state.Arns;
import io.demitasse.local.state.Body;
import io.demitasse.local.state.LayerVersion;
import io.demitasse.local.state.Layers;
import io.demitasse.local.state.Limits;
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

  private Reply publish(Call call) throws IOException {
    var body = Body.of(call, "PublishLayerVersion");
    return Reply.json(201, details(call, layers.publish(call.pathValue("L"), body)));
  }

  private Reply get(Call call) {
    return Reply.json(200, details(call, layers.get(call.pathValue("L"), number(call))));
  }

  private static boolean byArn(Call call) {
    return call.query("find").filter("LayerVersion"::equals).isPresent();
  }

  private Reply getByArn(Call call) {
    var arn = call.query("Arn").orElse("");
    var version =
        layers
            .find(arn)
            .orElseThrow(
                () -> ApiException.notFound("The resource you requested does not exist: " + arn));
    return Reply.json(200, details(call, version));
  }

  private Reply list(Call call) {
    var items =
        layers.all().stream()
            .flatMap(layer -> matching(call, layer.versions().reversed()).stream().limit(1))
            .map(latest -> {
              var json =
                  Json.object()
                      .put("LayerName", latest.name())
                      .put("LayerArn", arns.layer(latest.name()));
              json.set("LatestMatchingVersion", latest.summary(arns));
              return json;
            })
            .toList();
    return Paging.page(call, 50, "Layers", items);
  }

  private Reply listVersions(Call call) {
    var versions = matching(call, layers.versions(call.pathValue("L")));
    return Paging.page(
        call, 50, "LayerVersions", versions.stream().map(v -> v.summary(arns)).toList());
  }

  private static List<LayerVersion> matching(Call call, List<LayerVersion> versions) {
    var runtime = call.query("CompatibleRuntime");
    var architecture = call.query("CompatibleArchitecture");
    return versions.stream().filter(version -> version.matches(runtime, architecture)).toList();
  }

  private Reply delete(Call call) throws IOException {
    layers.delete(call.pathValue("L"), number(call));
    return Reply.empty(204);
  }

  private ObjectNode details(Call call, LayerVersion version) {
    return version.details(arns, CodeRoutes.location(call, version.code()));
  }

  static int number(Call call) {
    try {
      return Integer.parseInt(call.pathValue("n"));
    } catch (NumberFormatException e) {
      throw Limits.violated(call.pathValue("n"), "versionNumber", "Member must be a number");
    }
  }
}
