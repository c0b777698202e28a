package io.demitasse.local.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The operations that create, change and delete log groups. */
final class LogGroupRoutes {
  private static final Pattern NAME = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");

  private final LogGroups groups;
  private final LogGroupSettings settings;

  LogGroupRoutes(LogGroups groups, LogGroupSettings settings) {
    this.groups = groups;
    this.settings = settings;
  }

  /** The answer of one of these operations to a group's name; empty if it is none of them. */
  Optional<ObjectNode> answer(String operation, String group, JsonNode request) throws IOException {
    var answer = JsonTrees.object();
    switch (operation) {
      case "CreateLogGroup" -> create(group, request);
      case "DeleteLogGroup" -> delete(group);
      case "PutRetentionPolicy" -> {
        var days = request.path(LogGroupSettings.RETENTION);
        if (!days.isInt()) {
          throw invalid("retentionInDays must be a number");
        }
        change(group, s -> s.set(LogGroupSettings.RETENTION, days));
      }
      case "DeleteRetentionPolicy" -> change(group, s -> s.remove(LogGroupSettings.RETENTION));
      case "TagResource", "TagLogGroup" ->
          change(group, s -> tags(s).setAll(object(request.path(LogGroupSettings.TAGS))));
      case "UntagResource" -> untag(group, request.path("tagKeys"));
      case "UntagLogGroup" -> untag(group, request.path(LogGroupSettings.TAGS));
      case "ListTagsForResource", "ListTagsLogGroup" -> {
        groups.files(group);
        var known = settings.find(group).orElseGet(JsonTrees::object);
        answer.set(LogGroupSettings.TAGS, tags(known));
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(answer);
  }

  private void create(String group, JsonNode request) throws IOException {
    if (!NAME.matcher(group).matches()) {
      throw invalid("1 validation error detected: Value '" + group + "' at 'logGroupName'");
    }
    if (groups.files().containsKey(group)) {
      throw new LogsException(
          "ResourceAlreadyExistsException", "The specified log group already exists");
    }
    settings.change(group, s -> tags(s).setAll(object(request.path(LogGroupSettings.TAGS))));
  }

  private void delete(String group) throws IOException {
    for (var file : groups.files(group)) {
      for (var part : List.of(file, FunctionLogs.old(file))) {
        Files.deleteIfExists(part);
        Files.deleteIfExists(FunctionLogs.index(part));
      }
    }
    settings.delete(group);
  }

  private void untag(String group, JsonNode keys) throws IOException {
    change(group, s -> keys.forEach(key -> tags(s).remove(key.asText())));
  }

  private void change(String group, Consumer<ObjectNode> change) throws IOException {
    groups.files(group);
    settings.change(group, change);
  }

  private static ObjectNode tags(ObjectNode group) {
    return group.withObject("/" + LogGroupSettings.TAGS);
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : JsonTrees.object();
  }

  private static LogsException invalid(String message) {
    return new LogsException("InvalidParameterException", message);
  }
}
