package io.demitasse.local.state.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Limits;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** A policy on a function or a layer version: one object with a statement for each id. */
public final class ResourcePolicy {
  private static final int MAX_BYTES = 20 * 1024;
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern STATEMENT_ID = Pattern.compile("[a-zA-Z0-9-_]{1,100}");

  private final ObjectNode statements;

  /** Reads a policy; an empty object is one without statements. */
  public ResourcePolicy(ObjectNode statements) {
    this.statements = statements.deepCopy();
  }

  /** A statement that permits somebody something on a resource. */
  public static ObjectNode statement(String id, String principal, String action, String resource) {
    var statement =
        JsonTrees.object()
            .put("Sid", Limits.matching("statementId", id, STATEMENT_ID))
            .put("Effect", "Allow");
    putPrincipal(statement, principal);
    return statement.put("Action", action).put("Resource", resource);
  }

  /** Everybody is a text, an account is its root user, and a service is known by its dots. */
  private static void putPrincipal(ObjectNode statement, String principal) {
    if (principal.equals("*")) {
      statement.put("Principal", principal);
    } else if (ACCOUNT.matcher(principal).matches()) {
      statement.putObject("Principal").put("AWS", "arn:aws:iam::" + principal + ":root");
    } else {
      var kind = principal.startsWith("arn:") ? "AWS" : "Service";
      statement.putObject("Principal").put(kind, principal);
    }
  }

  /** Adds a statement whose id must be new. */
  public ObjectNode with(ObjectNode statement) {
    var id = statement.path("Sid").asText();
    if (statements.has(id)) {
      throw ApiException.conflict(
          "The statement id (%s) provided already exists. Please provide a new statement id, or"
                  .formatted(id)
              + " remove the existing statement.");
    }
    ObjectNode changed = statements.deepCopy();
    changed.set(id, statement);
    int size = JsonTrees.bytes(changed).length;
    if (size > MAX_BYTES) {
      throw new ApiException(
          "PolicyLengthExceededException",
          400,
          "The final policy size (%d) is bigger than the limit (%d).".formatted(size, MAX_BYTES));
    }
    return changed;
  }

  /** Removes a statement that must be there. */
  public ObjectNode without(String id) {
    if (!statements.has(id)) {
      throw ApiException.notFound("Statement " + id + " is not found in resource policy.");
    }
    var rest = statements.deepCopy();
    rest.remove(id);
    return rest;
  }

  /** The reply of the operations that show a policy: its JSON text, and its revision. */
  public ObjectNode shown(String messageIfThereIsNone) {
    if (statements.isEmpty()) {
      throw ApiException.notFound(messageIfThereIsNone);
    }
    var policy = JsonTrees.object().put("Version", "2012-10-17").put("Id", "default");
    policy
        .putArray("Statement")
        .addAll(statements.properties().stream().map(e -> e.getValue()).toList());
    return JsonTrees.object().put("Policy", text(policy)).put("RevisionId", revision());
  }

  /** The same policy has the same revision. */
  public String revision() {
    return UUID.nameUUIDFromBytes(JsonTrees.bytes(statements)).toString();
  }

  /** The reply of the operations that add a statement, its JSON text. */
  public static ObjectNode added(ObjectNode statement) {
    return JsonTrees.object().put("Statement", text(statement));
  }

  /** The API carries policies as texts. */
  private static String text(ObjectNode json) {
    return new String(JsonTrees.bytes(json), StandardCharsets.UTF_8);
  }
}
