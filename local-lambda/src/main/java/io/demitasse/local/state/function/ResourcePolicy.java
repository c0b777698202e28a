package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.request.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A policy on a function, kept as one object with a statement for each id. */
public final class ResourcePolicy {
  private final ObjectNode statements;

  /** Reads a policy; an empty object is one without statements. */
  public ResourcePolicy(ObjectNode statements) {
    this.statements = statements.deepCopy();
  }

  /** Adds a statement whose id must be new. */
  public ObjectNode with(String id, ObjectNode statement) {
    if (statements.has(id)) {
      throw ApiException.conflict(
          "The statement id (%s) provided already exists. Please provide a new statement id, or"
                  .formatted(id)
              + " remove the existing statement.");
    }
    return statements.deepCopy().set(id, statement);
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

  /** Whether nobody has been permitted anything. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** The reply of the operations that show a policy: its JSON text, and its revision. */
  public ObjectNode reply() {
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

  /** JSON as text, which is how the API carries policies. */
  public static String text(ObjectNode json) {
    return new String(JsonTrees.bytes(json), StandardCharsets.UTF_8);
  }
}
