package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.layer.LayerVersion;
import io.demitasse.local.state.layer.Layers;
import io.demitasse.local.state.policy.ResourcePolicy;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.Limits;
import io.demitasse.local.state.request.Revisions;
import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The permissions on layer versions: kept and shown, but nobody is kept out by them. */
final class LayerPolicyRoutes {
  private static final String POLICY = "/2018-10-31/layers/{L}/versions/{n}/policy";
  private static final Pattern ACTION = Pattern.compile("lambda:GetLayerVersion");
  private static final Pattern PRINCIPAL =
      Pattern.compile("\\d{12}|\\*|arn:aws[a-z-]*:iam::\\d{12}:root");

  private final Layers layers;
  private final Arns arns;

  LayerPolicyRoutes(Layers layers, Arns arns) {
    this.layers = layers;
    this.arns = arns;
  }

  void addTo(Router router) {
    router
        .add("POST", POLICY, this::add)
        .add("GET", POLICY, this::get)
        .add("DELETE", POLICY + "/{S}", this::remove);
  }

  private Reply add(HttpCall call) throws IOException {
    var body = Body.of(call, "AddLayerVersionPermission");
    var statement = statement(version(call), body);
    var changed = change(call, policy -> policy.with(statement));
    return Reply.json(
        201, ResourcePolicy.added(statement).put("RevisionId", changed.policy().revision()));
  }

  private ObjectNode statement(LayerVersion version, Body body) {
    var statement =
        ResourcePolicy.statement(
            body.requiredText("StatementId"),
            Limits.matching("principal", body.requiredText("Principal"), PRINCIPAL),
            Limits.matching("action", body.requiredText("Action"), ACTION),
            arns.layerVersion(version.name(), version.version()));
    body.text("OrganizationId")
        .ifPresent(
            id -> statement.withObject("/Condition/StringEquals").put("aws:PrincipalOrgID", id));
    return statement;
  }

  private Reply get(HttpCall call) {
    return Reply.json(
        200, version(call).policy().shown("No policy is associated with the given resource."));
  }

  private Reply remove(HttpCall call) throws IOException {
    change(call, policy -> policy.without(call.pathValue("S")));
    return Reply.empty(204);
  }

  private LayerVersion change(HttpCall call, Function<ResourcePolicy, ObjectNode> change)
      throws IOException {
    return layers.change(
        call.pathValue("L"),
        LayerRoutes.number(call),
        version -> {
          Revisions.check(call.query("RevisionId"), version.policy().revision());
          return version.withStatements(change.apply(version.policy()));
        });
  }

  private LayerVersion version(HttpCall call) {
    return layers.get(call.pathValue("L"), LayerRoutes.number(call));
  }
}
