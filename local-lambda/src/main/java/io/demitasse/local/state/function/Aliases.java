package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import java.util.UUID;
import java.util.regex.Pattern;

/** What an alias says, and which version it stands for. */
public final class Aliases {
  private static final Pattern NAME = Pattern.compile("(?!^[0-9]+$)([a-zA-Z0-9-_]{1,128})");
  private static final String VERSION = "FunctionVersion";

  private Aliases() {}

  /** The version that an invocation of an alias gets; the number is from 0 to 1. */
  static String version(ObjectNode alias, double random) {
    double bound = 0;
    for (var weight : weights(alias).properties()) {
      bound += weight.getValue().doubleValue();
      if (random < bound) {
        return weight.getKey();
      }
    }
    return alias.path(VERSION).asText();
  }

  /** Whether an alias stands for a version, be it with a small weight. */
  public static boolean uses(ObjectNode alias, String version) {
    return alias.path(VERSION).asText().equals(version) || weights(alias).has(version);
  }

  private static com.fasterxml.jackson.databind.JsonNode weights(ObjectNode alias) {
    return alias.path("RoutingConfig").path("AdditionalVersionWeights");
  }

  /** A new alias as a request wants it. */
  public static ObjectNode created(DeployedFunction function, Arns arns, Body request) {
    var name = request.requiredText("Name");
    if (!NAME.matcher(name).matches()) {
      throw Limits.violated(
          name, "name", "Member must satisfy regular expression pattern: " + NAME.pattern());
    }
    if (function.attachments(Attachment.ALIAS).containsKey(name)) {
      throw ApiException.conflict("Alias already exists: " + arns.function(function.name(), name));
    }
    request.requiredText(VERSION);
    var alias = JsonTrees.object().put("AliasArn", arns.function(function.name(), name));
    return changed(function, alias.put("Name", name).put("Description", ""), request);
  }

  /** An alias after a change. */
  public static ObjectNode changed(DeployedFunction function, ObjectNode alias, Body request) {
    request
        .text(VERSION)
        .ifPresent(version -> alias.put(VERSION, existing(function, version).version()));
    request
        .text("Description")
        .ifPresent(t -> alias.put("Description", Limits.length("description", t, 256)));
    request.object("RoutingConfig").ifPresent(routing -> route(function, alias, routing));
    return alias.put("RevisionId", UUID.randomUUID().toString());
  }

  /** An empty routing configuration takes the weights away, and is never shown. */
  private static void route(DeployedFunction function, ObjectNode alias, Body routing) {
    alias.remove("RoutingConfig");
    var weights =
        routing.object("AdditionalVersionWeights").map(Body::json).orElse(JsonTrees.object());
    if (weights.isEmpty()) {
      return;
    }
    if (weights.size() > 1) {
      throw ApiException.invalid("Only one additional version weight can be given.");
    }
    var weight = weights.properties().iterator().next();
    double value = weight.getValue().asDouble(-1);
    if (!weight.getValue().isNumber() || value < 0 || value > 1) {
      throw ApiException.invalid(
          "The weight of version %s must be a number from 0.0 to 1.0.".formatted(weight.getKey()));
    }
    var primary = alias.path(VERSION).asText();
    if (existing(function, weight.getKey()).version().equals(FunctionReference.LATEST)
        || primary.equals(FunctionReference.LATEST)) {
      throw ApiException.invalid(
          "$LATEST is not supported for an alias pointing to more than 1 version.");
    }
    if (primary.equals(weight.getKey())) {
      throw ApiException.invalid(
          "The alias and its additional version must not be the same version.");
    }
    alias
        .putObject("RoutingConfig")
        .putObject("AdditionalVersionWeights")
        .put(weight.getKey(), value);
  }

  private static FunctionVersion existing(DeployedFunction function, String version) {
    return function
        .version(version)
        .orElseThrow(() ->
            ApiException.notFound("Function not found: %s:%s".formatted(function.name(), version)));
  }
}
