package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.policy.ResourcePolicy;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import io.demitasse.local.state.request.Revisions;
import java.io.IOException;
import java.util.regex.Pattern;

/** The permissions on functions: kept and shown, but nobody is kept out by them. */
final class PolicyRoutes {
  private static final String POLICY = FunctionRoutes.FUNCTION + "/policy";
  private static final Pattern ACTION = Pattern.compile("lambda:[*]|lambda:[a-zA-Z]+|[*]");
  private static final Pattern PRINCIPAL = Pattern.compile("[^\\s]+");

  private final Functions functions;
  private final Arns arns;

  PolicyRoutes(Functions functions, Arns arns) {
    this.functions = functions;
    this.arns = arns;
  }

  void addTo(Router router) {
    router
        .add("POST", POLICY, this::add)
        .add("GET", POLICY, this::get)
        .add("DELETE", POLICY + "/{Sid}", this::remove);
  }

  private Reply add(HttpCall call) throws IOException {
    var reference = existing(call);
    var body = Body.of(call, "AddPermission");
    var statement = statement(reference, body);
    functions.attach(
        reference.name(),
        Attachment.POLICY,
        reference.version(),
        (function, old) -> {
          var policy = new ResourcePolicy(old.orElse(JsonTrees.object()));
          Revisions.check(body, policy.revision());
          return policy.with(statement);
        });
    return Reply.json(201, ResourcePolicy.added(statement));
  }

  private ObjectNode statement(FunctionReference reference, Body body) {
    var statement =
        ResourcePolicy.statement(
            body.requiredText("StatementId"),
            Limits.matching("principal", body.requiredText("Principal"), PRINCIPAL),
            Limits.matching("action", body.requiredText("Action"), ACTION),
            arns.function(reference));
    var conditions = JsonTrees.object();
    condition(
        conditions, body, "StringEquals", "FunctionUrlAuthType", "lambda:FunctionUrlAuthType");
    condition(conditions, body, "StringEquals", "SourceAccount", "AWS:SourceAccount");
    condition(conditions, body, "StringEquals", "PrincipalOrgID", "aws:PrincipalOrgID");
    condition(conditions, body, "StringEquals", "EventSourceToken", "lambda:EventSourceToken");
    condition(conditions, body, "ArnLike", "SourceArn", "AWS:SourceArn");
    if (body.flag("InvokedViaFunctionUrl")) {
      conditions.withObject("/Bool").put("lambda:InvokedViaFunctionUrl", "true");
    }
    if (!conditions.isEmpty()) {
      statement.set("Condition", conditions);
    }
    return statement;
  }

  private static void condition(
      ObjectNode conditions, Body body, String operator, String field, String key) {
    body.text(field).ifPresent(value -> conditions.withObject("/" + operator).put(key, value));
  }

  private Reply get(HttpCall call) {
    var reference = existing(call);
    var statements = functions.attachment(reference.name(), Attachment.POLICY, reference.version());
    var policy = new ResourcePolicy(statements.orElse(JsonTrees.object()));
    return Reply.json(200, policy.shown("The resource you requested does not exist."));
  }

  private Reply remove(HttpCall call) throws IOException {
    var reference = existing(call);
    functions.attach(
        reference.name(),
        Attachment.POLICY,
        reference.version(),
        (function, old) -> {
          var policy = new ResourcePolicy(old.orElse(JsonTrees.object()));
          Revisions.check(call.query("RevisionId"), policy.revision());
          return policy.without(call.pathValue("Sid"));
        });
    return Reply.empty(204);
  }

  private FunctionReference existing(HttpCall call) {
    var reference = FunctionReference.of(call);
    functions.get(reference);
    return reference;
  }
}
