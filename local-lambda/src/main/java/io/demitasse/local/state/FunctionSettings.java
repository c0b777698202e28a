package io.demitasse.local.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.Json;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The settings of a function: their defaults, and what a request may change them to. */
final class FunctionSettings {
  private static final Pattern ROLE =
      Pattern.compile("arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+");

  /** Kept and shown; all but CapacityProviderConfig without effect on this machine. */
  private static final Set<String> ECHOED =
      Set.of(
          "CapacityProviderConfig",
          "TracingConfig",
          "TenancyConfig",
          "DeadLetterConfig",
          "KMSKeyArn",
          "ImageConfig");

  private FunctionSettings() {}

  /** The settings of a function that a request creates. */
  static ObjectNode created(String name, Body request) {
    var settings =
        Json.object()
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
    if (request.text("PackageType").filter("Image"::equals).isPresent()) {
      throw ApiException.invalid("Local Lambda runs zip packages only, no container images.");
    }
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
    number(settings, request, "Timeout", 1, 900);
    number(settings, request, "MemorySize", 128, 10240);
    request
        .object("EphemeralStorage")
        .ifPresent(
            storage -> number(settings.putObject("EphemeralStorage"), storage, "Size", 512, 10240));
    request.object("Environment").ifPresent(e -> EnvironmentSettings.change(settings, e));
    request.object("LoggingConfig").ifPresent(l -> LoggingSettings.change(settings, l));
    request.object("SnapStart").ifPresent(FunctionSettings::refuseSnapStart);
    for (var name : ECHOED) {
      request.field(name).ifPresent(value -> settings.set(name, value));
    }
    revised(settings);
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

  private static void number(ObjectNode settings, Body request, String name, int min, int max) {
    var value = request.field(name);
    if (value.isPresent()) {
      int number = value.get().isInt() ? value.get().intValue() : min - 1;
      if (number < min || number > max) {
        throw Limits.violated(
            value.get().asText(),
            name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
            "Member must have value from %d to %d".formatted(min, max));
      }
      settings.put(name, number);
    }
  }

  private static void refuseSnapStart(Body snapStart) {
    if (snapStart.text("ApplyOn").filter("PublishedVersions"::equals).isPresent()) {
      throw ApiException.invalid("SnapStart is not supported for zip packages on provided.*");
    }
  }
}
