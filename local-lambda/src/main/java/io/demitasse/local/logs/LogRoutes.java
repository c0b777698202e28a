package io.demitasse.local.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operations of CloudWatch Logs that read, over the log files of functions. */
public final class LogRoutes {
  private static final String TARGET = "Logs_20140328.";
  private static final int MAX_REQUEST_BYTES = 1024 * 1024;

  private final LogGroupSettings settings;
  private final LogGroups groups;
  private final LogGroupRoutes groupRoutes;
  private final String arnPrefix;

  /** Creates routes over the logs of a server with that data. */
  public LogRoutes(Path data, Functions functions, String region, String account)
      throws IOException {
    this.settings = new LogGroupSettings(data.resolve("log-groups"));
    this.groups = new LogGroups(data, functions, settings);
    this.groupRoutes = new LogGroupRoutes(groups, settings);
    this.arnPrefix = "arn:aws:logs:%s:%s:log-group:".formatted(region, account);
  }

  /** Adds the one path that the protocol has. */
  public void addTo(Router router) {
    router.add("POST", "/", this::handle);
  }

  private Reply handle(HttpCall call) throws IOException {
    var target = call.header("X-Amz-Target").orElse("");
    try {
      var request = parsed(call.body(MAX_REQUEST_BYTES).orElse(new byte[0]));
      var operation = target.replace(TARGET, "");
      return switch (operation) {
        case "DescribeLogGroups" -> reply(describeGroups(request));
        case "DescribeLogStreams" -> reply(describeStreams(request));
        case "FilterLogEvents" -> reply(filter(request));
        case "GetLogEvents" -> reply(get(request));
        default ->
            reply(
                groupRoutes
                    .answer(operation, groupName(request), request)
                    .orElseThrow(() -> notImplemented(target)));
      };
    } catch (LogsException e) {
      return e.reply();
    }
  }

  private static LogsException notImplemented(String target) {
    return new LogsException(
        "UnknownOperationException",
        "Local Lambda does not implement %s; docs/local-lambda.md lists what it does."
            .formatted(target));
  }

  private static JsonNode parsed(byte[] body) throws LogsException {
    try {
      return JsonTrees.parse(body);
    } catch (IOException e) {
      throw new LogsException(
          "SerializationException", "The request is not JSON: " + e.getMessage());
    }
  }

  private static Reply reply(ObjectNode json) {
    return Reply.bytes(200, "application/x-amz-json-1.1", JsonTrees.bytes(json));
  }

  private ObjectNode describeGroups(JsonNode request) throws IOException {
    var prefix = request.path("logGroupNamePrefix").asText();
    var pattern = request.path("logGroupNamePattern").asText();
    var all = new ArrayList<ObjectNode>();
    for (var group : groups.files().entrySet()) {
      if (group.getKey().startsWith(prefix) && group.getKey().contains(pattern)) {
        all.add(group(group.getKey(), group.getValue()));
      }
    }
    return page(request, "logGroups", all, 50);
  }

  private ObjectNode group(String name, List<Path> files) throws IOException {
    long bytes = 0;
    long created = Long.MAX_VALUE;
    for (var file : files) {
      bytes += Files.exists(file) ? Files.size(file) : 0;
      for (var event : LogReader.events(file).stream().limit(1).toList()) {
        created = Math.min(created, event.millis());
      }
    }
    var known = settings.find(name).orElseGet(JsonTrees::object);
    var json = JsonTrees.object().put("logGroupName", name);
    if (known.has(LogGroupSettings.RETENTION)) {
      json.set(LogGroupSettings.RETENTION, known.get(LogGroupSettings.RETENTION));
    }
    return json.put(
            "creationTime",
            known.path(LogGroupSettings.CREATED).asLong(created == Long.MAX_VALUE ? 0 : created))
        .put("metricFilterCount", 0)
        .put("arn", arnPrefix + name + ":*")
        .put("logGroupArn", arnPrefix + name)
        .put("logGroupClass", "STANDARD")
        .put("storedBytes", bytes);
  }

  private ObjectNode describeStreams(JsonNode request) throws IOException {
    var name = groupName(request);
    var prefix = request.path("logStreamNamePrefix").asText();
    var streams = new LinkedHashMap<String, ObjectNode>();
    for (var event : groups.events(name)) {
      if (event.stream().startsWith(prefix)) {
        streams
            .computeIfAbsent(event.stream(), stream -> stream(name, stream, event.millis()))
            .put("lastEventTimestamp", event.millis())
            .put("lastIngestionTime", event.millis());
      }
    }
    boolean byTime = request.path("orderBy").asText().equals("LastEventTime");
    List<ObjectNode> all = new ArrayList<>((byTime ? streams : new TreeMap<>(streams)).values());
    if (byTime) {
      all.sort(Comparator.comparingLong(s -> s.path("lastEventTimestamp").asLong()));
    }
    return page(
        request, "logStreams", request.path("descending").asBoolean() ? all.reversed() : all, 50);
  }

  private ObjectNode stream(String group, String stream, long millis) {
    return JsonTrees.object()
        .put("logStreamName", stream)
        .put("creationTime", millis)
        .put("firstEventTimestamp", millis)
        .put("arn", arnPrefix + group + ":log-stream:" + stream)
        .put("storedBytes", 0);
  }

  private ObjectNode filter(JsonNode request) throws IOException {
    var pattern = new FilterPattern(request.path("filterPattern").asText());
    var names = new ArrayList<String>();
    request.path("logStreamNames").forEach(name -> names.add(name.asText()));
    var prefix = request.path("logStreamNamePrefix").asText();
    var events =
        groups.events(groupName(request)).stream()
            .filter(event -> within(request, event))
            .filter(event -> names.isEmpty() || names.contains(event.stream()))
            .filter(event -> event.stream().startsWith(prefix))
            .filter(event -> pattern.matches(event.message()))
            .map(event ->
                event.json().put("logStreamName", event.stream()).put("eventId", event.id()))
            .toList();
    var json = page(request, "events", events, 10000);
    json.putArray("searchedLogStreams");
    return json;
  }

  private static boolean within(JsonNode request, LogEvent event) {
    return event.millis() >= request.path("startTime").asLong(0)
        && event.millis() < request.path("endTime").asLong(Long.MAX_VALUE);
  }

  /** Tokens are a direction and a position; at the end the same token comes back. */
  private ObjectNode get(JsonNode request) throws IOException {
    var stream = request.path("logStreamName").asText();
    var events =
        groups.events(groupName(request)).stream()
            .filter(event -> event.stream().equals(stream) && within(request, event))
            .toList();
    if (events.isEmpty()
        && groups.events(groupName(request)).stream()
            .noneMatch(event -> event.stream().equals(stream))) {
      throw new LogsException(
          "ResourceNotFoundException", "The specified log stream does not exist.");
    }
    int limit = Math.clamp(request.path("limit").asInt(10000), 1, 10000);
    var token = request.path("nextToken").asText();
    boolean fromHead = request.path("startFromHead").asBoolean();
    int start = fromHead ? 0 : Math.max(0, events.size() - limit);
    int end = Math.min(events.size(), start + limit);
    if (token.startsWith("f/")) {
      start = Math.min(position(token), events.size());
      end = Math.min(events.size(), start + limit);
    } else if (token.startsWith("b/")) {
      end = Math.min(position(token), events.size());
      start = Math.max(0, end - limit);
    }
    var json = JsonTrees.object();
    events.subList(start, end).forEach(event -> json.withArray("/events").add(event.json()));
    json.withArray("/events");
    return json.put("nextForwardToken", "f/" + end).put("nextBackwardToken", "b/" + start);
  }

  private static int position(String token) {
    try {
      return Math.max(0, Integer.parseInt(token.replaceFirst("^[fb]/", "")));
    } catch (NumberFormatException e) {
      throw new LogsException(
          "InvalidParameterException", "The specified nextToken is invalid: " + token);
    }
  }

  private String groupName(JsonNode request) {
    var name =
        Stream.of("logGroupIdentifier", "resourceArn", "logGroupName")
            .map(field -> request.path(field).asText())
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return name.startsWith(arnPrefix)
        ? name.substring(arnPrefix.length()).replaceFirst(":\\*$", "")
        : name;
  }

  private static ObjectNode page(
      JsonNode request, String field, List<ObjectNode> items, int defaultLimit) {
    int limit = Math.clamp(request.path("limit").asInt(defaultLimit), 1, 10000);
    var token = request.path("nextToken").asText();
    int start = token.isEmpty() ? 0 : Math.min(position(token), items.size());
    int end = Math.min(items.size(), start + limit);
    var json = JsonTrees.object();
    var list = json.putArray(field);
    items.subList(start, end).forEach(list::add);
    if (end < items.size()) {
      json.put("nextToken", Integer.toString(end));
    }
    return json;
  }
}
