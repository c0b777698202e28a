package io.demitasse.local.runtimeapi;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;

/** The paths of the Extensions API, as far as a runtime needs them to be sent SIGTERM. */
final class ExtensionRoutes {
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";

  private final Extensions extensions;

  ExtensionRoutes(Extensions extensions) {
    this.extensions = extensions;
  }

  Reply register(HttpCall call) {
    if (call.header("Lambda-Extension-Name").filter(name -> !name.isEmpty()).isEmpty()) {
      return new RuntimeApiException(
              400, "Extension.InvalidExtensionName", "Empty Lambda-Extension-Name header")
          .reply();
    }
    return Reply.json(200, JsonTrees.object()).with(IDENTIFIER, extensions.register());
  }

  Reply nextEvent(HttpCall call) throws RuntimeApiException, InterruptedException {
    if (call.header(IDENTIFIER).filter(extensions::knows).isEmpty()) {
      throw new RuntimeApiException(
          403, "Extension.InvalidExtensionIdentifier", "Unknown Lambda-Extension-Identifier");
    }
    extensions.awaitClose();
    throw RuntimeApiException.containerError();
  }
}
