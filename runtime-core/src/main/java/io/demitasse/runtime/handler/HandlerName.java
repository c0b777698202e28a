package io.demitasse.runtime.handler;

import io.demitasse.runtime.failure.StartupException;

/**
 * The two halves of {@code _HANDLER}.
 *
 * @param method {@code ""} when only a class is named
 */
public record HandlerName(String className, String method) {
  public static HandlerName parse(String handler) throws StartupException {
    if (handler.isEmpty()) {
      throw malformed(handler, "it is empty");
    }
    int separator = handler.lastIndexOf("::");
    String className = separator < 0 ? handler : handler.substring(0, separator);
    String method = separator < 0 ? "" : handler.substring(separator + 2);
    if (className.isEmpty()) {
      throw malformed(handler, "there is no class before \"::\"");
    }
    if (separator >= 0 && method.isEmpty()) {
      throw malformed(handler, "there is no method after \"::\"");
    }
    if (!handler.strip().equals(handler)) {
      throw malformed(handler, "there is white space around it");
    }
    return new HandlerName(className, method);
  }

  private static StartupException malformed(String handler, String why) {
    return new StartupException(
        "Runtime.MalformedHandlerName",
        "Invalid handler: `"
            + handler
            + "': "
            + why
            + ". Set the function's handler to package.Class::method or package.Class",
        null);
  }
}
