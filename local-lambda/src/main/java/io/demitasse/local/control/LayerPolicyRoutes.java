package io.demitasse.local.control;

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

  private Reply add(Call call) throws IOException {
    var version = version(call);
    var body = Body.of(call, "AddLayerVersionPermission");
    var id = matching("statementId", body.requiredText("StatementId"), STATEMENT_ID);
    var principal = matching("principal", body.requiredText("Principal"), PRINCIPAL);
    matching("action", body.requiredText("Action"), Pattern.compile("lambda:GetLayerVersion"));
    if (version.statements().containsKey(id)) {
      throw ApiException.conflict("The statement id (" + id + ") provided already exists.");
    }
    var statement =
        Json.object()
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
    var text = new String(Json.bytes(statement), StandardCharsets.UTF_8);
    var statements = new TreeMap<>(version.statements());
    statements.put(id, text);
    layers.change(version.name(), version.version(), v -> v.withStatements(statements));
    return Reply.json(
        201, Json.object().put("Statement", text).put("RevisionId", revision(version(call))));
  }

  private Reply get(Call call) throws IOException {
    var version = version(call);
    if (version.statements().isEmpty()) {
      throw ApiException.notFound("No policy is associated with the given resource.");
    }
    var policy = Json.object().put("Version", "2012-10-17").put("Id", "default");
    var list = policy.putArray("Statement");
    for (var statement : version.statements().values()) {
      list.add(Json.parse(statement.getBytes(StandardCharsets.UTF_8)));
    }
    return Reply.json(
        200,
        Json.object()
            .put("Policy", new String(Json.bytes(policy), StandardCharsets.UTF_8))
            .put("RevisionId", revision(version)));
  }

  private Reply remove(Call call) throws IOException {
    var version = version(call);
    var statements = new TreeMap<>(version.statements());
    if (statements.remove(call.pathValue("S")) == null) {
      throw ApiException.notFound(
          "Statement " + call.pathValue("S") + " is not found in resource policy.");
    }
    layers.change(version.name(), version.version(), v -> v.withStatements(statements));
    return Reply.empty(204);
  }

  private LayerVersion version(Call call) {
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
