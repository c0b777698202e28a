package io.demitasse.local.control;

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
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** The permissions on layer versions: kept and shown, but nobody is kept out by them. */
final class LayerPolicyRoutes {
  private static final String POLICY = "/2018-10-31/layers/{L}/versions/{n}/policy";
  private static final Pattern STATEMENT_ID = Pattern.compile("[a-zA-Z0-9-_]{1,100}");
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
    var version = version(call);
    var body = Body.of(call, "AddLayerVersionPermission");
    var id = matching("statementId", body.requiredText("StatementId"), STATEMENT_ID);
    var principal = matching("principal", body.requiredText("Principal"), PRINCIPAL);
    matching("action", body.requiredText("Action"), Pattern.compile("lambda:GetLayerVersion"));
    if (version.statements().containsKey(id)) {
      throw ApiException.conflict("The statement id (" + id + ") provided already exists.");
    }
    var statement =
        JsonTrees.object()
            .put("Sid", id)
            .put("Effect", "Allow")
            .put("Principal", principal)
            .put("Action", "lambda:GetLayerVersion")
            .put("Resource", arns.layerVersion(version.name(), version.version()));
    body.text("OrganizationId")
        .ifPresent(organization ->
            statement
                .putObject("Condition")
                .putObject("StringEquals")
                .put("aws:PrincipalOrgID", organization));
    var text = new String(JsonTrees.bytes(statement), StandardCharsets.UTF_8);
    var statements = new TreeMap<>(version.statements());
    statements.put(id, text);
    layers.change(version.name(), version.version(), v -> v.withStatements(statements));
    return Reply.json(
        201, JsonTrees.object().put("Statement", text).put("RevisionId", revision(version(call))));
  }

  private Reply get(HttpCall call) throws IOException {
    var version = version(call);
    if (version.statements().isEmpty()) {
      throw ApiException.notFound("No policy is associated with the given resource.");
    }
    var policy = JsonTrees.object().put("Version", "2012-10-17").put("Id", "default");
    var list = policy.putArray("Statement");
    for (var statement : version.statements().values()) {
      list.add(JsonTrees.parse(statement.getBytes(StandardCharsets.UTF_8)));
    }
    return Reply.json(
        200,
        JsonTrees.object()
            .put("Policy", new String(JsonTrees.bytes(policy), StandardCharsets.UTF_8))
            .put("RevisionId", revision(version)));
  }

  private Reply remove(HttpCall call) throws IOException {
    var version = version(call);
    var statements = new TreeMap<>(version.statements());
    if (statements.remove(call.pathValue("S")) == null) {
      throw ApiException.notFound(
          "Statement " + call.pathValue("S") + " is not found in resource policy.");
    }
    layers.change(version.name(), version.version(), v -> v.withStatements(statements));
    return Reply.empty(204);
  }

  private LayerVersion version(HttpCall call) {
    return layers.get(call.pathValue("L"), LayerRoutes.number(call));
  }

  /** The same policy has the same revision. */
  private static String revision(LayerVersion version) {
    var text = version.statements().toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }

  private static String matching(String field, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      throw Limits.violated(
          value, field, "Member must satisfy regular expression pattern: " + pattern.pattern());
    }
    return value;
  }
}
