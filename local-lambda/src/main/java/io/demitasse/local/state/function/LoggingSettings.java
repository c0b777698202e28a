package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.Limits;
import java.util.Set;

/** The logging configuration of a function. */
final class LoggingSettings {
  private static final Set<String> APPLICATION_LEVELS =
      Set.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");
  private static final Set<String> SYSTEM_LEVELS = Set.of("DEBUG", "INFO", "WARN");

  private LoggingSettings() {}

  static void change(ObjectNode settings, Body request) {
    var logging = settings.withObject("/LoggingConfig");
    choose(logging, request, "LogFormat", Set.of("JSON", "Text"));
    choose(logging, request, "ApplicationLogLevel", APPLICATION_LEVELS);
    choose(logging, request, "SystemLogLevel", SYSTEM_LEVELS);
    request.text("LogGroup").ifPresent(group -> logging.put("LogGroup", group));
    if (logging.path("LogFormat").asText().equals("JSON")) {
      setDefault(logging, "ApplicationLogLevel");
      setDefault(logging, "SystemLogLevel");
    } else if (request.text("ApplicationLogLevel").isPresent()) {
      throw ApiException.invalid("Log levels can be set only with the log format JSON.");
    } else {
      logging.remove(Set.of("ApplicationLogLevel", "SystemLogLevel"));
    }
  }

  private static void setDefault(ObjectNode logging, String level) {
    if (!logging.has(level)) {
      logging.put(level, "INFO");
    }
  }

  private static void choose(ObjectNode logging, Body request, String name, Set<String> values) {
    var value = request.text(name);
    if (value.isPresent() && !values.contains(value.get())) {
      throw Limits.violated(value.get(), name, "Member must satisfy enum value set: " + values);
    }
    value.ifPresent(text -> logging.put(name, text));
  }
}
