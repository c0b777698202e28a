package io.demitasse.local.http;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends each call to the endpoint whose method and path template match, the first one added
 * winning. In a template {@code {name}} stands for one path segment and a final {@code {name*}} for
 * the rest of the path; the method {@code *} stands for any.
 */
public final class Router implements Endpoint {
  private record Route(String method, List<String> template, Endpoint endpoint) {}

  private final List<Route> routes = new ArrayList<>();
  private final Endpoint otherwise;

  /** Creates a router that hands calls without a matching route to the given endpoint. */
  public Router(Endpoint otherwise) {
    this.otherwise = otherwise;
  }

  /** Adds a route; to be called before the router serves. */
  public Router add(String method, String template, Endpoint endpoint) {
    routes.add(new Route(method, segments(template), endpoint));
    return this;
  }

  @Override
  public Reply handle(Call call) throws IOException, InterruptedException {
    var path = segments(call.rawPath());
    for (var route : routes) {
      if (route.method.equals("*") || route.method.equals(call.method())) {
        var values = match(route.template, path);
        if (values.isPresent()) {
          return route.endpoint.handle(call.withPathValues(values.get()));
        }
      }
    }
    return otherwise.handle(call);
  }

  private static Optional<Map<String, String>> match(List<String> template, List<String> path) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < template.size(); i++) {
      var expected = template.get(i);
      if (expected.endsWith("*}")) {
        var rest = String.join("/", path.subList(Math.min(i, path.size()), path.size()));
        values.put(expected.substring(1, expected.length() - 2), rest);
        return Optional.of(values);
      }
      if (i >= path.size()) {
        return Optional.empty();
      }
      if (expected.startsWith("{")) {
        values.put(expected.substring(1, expected.length() - 1), decode(path.get(i)));
      } else if (!expected.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return path.size() == template.size() ? Optional.of(values) : Optional.empty();
  }

  private static List<String> segments(String path) {
    var withoutSlash = path.startsWith("/") ? path.substring(1) : path;
    return List.of(withoutSlash.split("/", -1));
  }

  /** A plus sign is a plus sign in a path, other than in a query. */
  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
