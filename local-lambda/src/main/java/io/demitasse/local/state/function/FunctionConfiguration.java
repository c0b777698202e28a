package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Architecture;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import io.demitasse.local.state.request.Times;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The settings of a function: their defaults, and what a request may change them to. */
final class FunctionConfiguration {
  private static final Pattern ROLE =
      Pattern.compile("arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+");

  /** Kept and shown; all but CapacityProviderConfig without effect on this machine. */
  private static final Set<String> ECHOED =
      Set.of("CapacityProviderConfig", "TenancyConfig", "DurableConfig");

  /**
   * The same, and taken away by an empty text, an empty list or an object without anything in it.
   */
  private static final Set<String> REMOVABLE =
      Set.of("DeadLetterConfig", "KMSKeyArn", "FileSystemConfigs");

  private static final String DUAL_STACK = "Ipv6AllowedForDualStack";

  private FunctionConfiguration() {}

  /** The settings of a function that a request creates. */
  static ObjectNode created(String name, Body request) {
    // First, since what is required of others is not there in a request for an image.
    if (request.text("PackageType").filter("Image"::equals).isPresent()) {
      throw ApiException.invalid("Local Lambda runs zip packages only, no container images.");
    }
    var settings =
        JsonTrees.object()
            .put("FunctionName", name)
            .put("Version", FunctionReference.LATEST)
            .put("Description", "")
            .put("Timeout", 3)
            .put("MemorySize", 128)
            .put("State", "Active")
            .put("LastUpdateStatus", "Successful")
            .put("PackageType", "Zip");
    settings.putObject("TracingConfig").put("Mode", "PassThrough");
    settings.putObject("EphemeralStorage").put("Size", 512);
    settings.putObject("SnapStart").put("ApplyOn", "None").put("OptimizationStatus", "Off");
    settings
        .putObject("LoggingConfig")
        .put("LogFormat", "Text")
        .put("LogGroup", "/aws/lambda/" + name);
    settings.putArray("Architectures").add(Architecture.of(request));
    request.requiredText("Role");
    request.requiredText("Runtime");
    request.requiredText("Handler");
    change(settings, request);
    return settings;
  }

  /** Checks the fields of a request and takes them over; afterwards it is another revision. */
  static void change(ObjectNode settings, Body request) {
    request.text("Role").ifPresent(role -> settings.put("Role", role(role)));
    request.text("Runtime").ifPresent(runtime -> settings.put("Runtime", runtime(runtime)));
    request.text("Handler").ifPresent(handler -> settings.put("Handler", handler(handler)));
    request
        .text("Description")
        .ifPresent(text -> settings.put("Description", Limits.length("description", text, 256)));
    Limits.number(settings, request, "Timeout", 1, 900);
    Limits.number(settings, request, "MemorySize", 128, 10240);
    request
        .object("EphemeralStorage")
        .ifPresent(storage ->
            Limits.number(settings.putObject("EphemeralStorage"), storage, "Size", 512, 10240));
    request.object("Environment").ifPresent(e -> EnvironmentSettings.change(settings, e));
    request.object("LoggingConfig").ifPresent(l -> LoggingSettings.change(settings, l));
    request.object("SnapStart").ifPresent(FunctionConfiguration::refuseSnapStart);
    request
        .object("TracingConfig")
        .flatMap(tracing -> tracing.text("Mode"))
        .ifPresent(mode -> settings.putObject("TracingConfig").put("Mode", tracing(mode)));
    request.object("VpcConfig").ifPresent(vpc -> changeVpc(settings, vpc));
    request
        .object("ImageConfig")
        .ifPresent(
            image -> settings.putObject("ImageConfigResponse").set("ImageConfig", image.json()));
    for (var name : ECHOED) {
      request.field(name).ifPresent(value -> settings.set(name, value));
    }
    for (var name : REMOVABLE) {
      request
          .field(name)
          .ifPresent(value -> {
            settings.set(name, value);
            if (isEmpty(value)) {
              settings.remove(name);
            }
          });
    }
    revised(settings);
  }

  private static String tracing(String mode) {
    if (!Set.of("Active", "PassThrough").contains(mode)) {
      throw Limits.violated(
          mode, "tracingConfig.mode", "Member must satisfy enum value set: [PassThrough, Active]");
    }
    return mode;
  }

  /** Lambda shows the network of the subnets, too; without subnets there is no configuration. */
  private static void changeVpc(ObjectNode settings, Body request) {
    var vpc = settings.withObject("/VpcConfig");
    // What is not named stays: Terraform changes the security groups alone before it destroys.
    for (var name : List.of("SubnetIds", "SecurityGroupIds")) {
      if (request.field(name).isPresent() || !vpc.has(name)) {
        vpc.putArray(name).addAll(request.texts(name).stream().map(TextNode::valueOf).toList());
      }
    }
    if (request.field(DUAL_STACK).isPresent() || !vpc.has(DUAL_STACK)) {
      vpc.put(DUAL_STACK, request.flag(DUAL_STACK));
    }
    vpc.put("VpcId", "vpc-local");
    if (vpc.path("SubnetIds").isEmpty()) {
      settings.remove("VpcConfig");
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isContainerNode()
        ? StreamSupport.stream(value.spliterator(), false).allMatch(FunctionConfiguration::isEmpty)
        : value.asText().isEmpty();
  }

  static void revised(ObjectNode settings) {
    settings.put("LastModified", Times.iso()).put("RevisionId", UUID.randomUUID().toString());
  }

  private static String role(String role) {
    if (!ROLE.matcher(role).matches()) {
      throw Limits.violated(
          role, "role", "Member must satisfy regular expression pattern: " + ROLE.pattern());
    }
    return role;
  }

  private static String runtime(String runtime) {
    if (!runtime.startsWith("provided")) {
      throw ApiException.invalid(
          "Local Lambda runs OS-only runtimes (provided.al2023), not "
              + runtime
              + "; attach a layer with a bootstrap.");
    }
    return runtime;
  }

  private static String handler(String handler) {
    if (handler.length() > 128 || handler.chars().anyMatch(Character::isWhitespace)) {
      throw Limits.violated(
          handler, "handler", "Member must satisfy regular expression pattern: [^\\s]{1,128}");
    }
    return handler;
  }

  private static void refuseSnapStart(Body snapStart) {
    if (snapStart.text("ApplyOn").filter("PublishedVersions"::equals).isPresent()) {
      throw ApiException.invalid("SnapStart is not supported for zip packages on provided.*");
    }
  }
}
